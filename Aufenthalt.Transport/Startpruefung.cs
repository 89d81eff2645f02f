using Aufenthalt.Tenancy.Verschluesselung;

namespace Aufenthalt.Transport;

/// <summary>What must be configured before anything is built: a missing setting ends the process with one line that names it.</summary>
internal static class Startpruefung
{
    private const string Schluessel = "Verschluesselung:Hauptschluessel";

    /// <returns>One line that says what is missing and how to give it; <c>null</c> when nothing is.</returns>
    public static string? Mangel(IConfiguration configuration)
    {
        if (configuration.GetConnectionString("Transport") is not { Length: > 0 })
        {
            return "Transport cannot start: ConnectionStrings:Transport is not set (connection string of the role aufenthalt_transport).";
        }

        return configuration["Verschluesselung:Hauptschluessel"] is { Length: > 0 } path
            ? Unlesbar(path)
            : $"Transport cannot start: {Schluessel} is not set. It names the file of the master key, without which no Antrag can be read.";
    }

    private static string? Unlesbar(string path)
    {
        try
        {
            Hauptschluessel.Load(path);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return $"Transport cannot start: the master key named by {Schluessel} cannot be used: {error.Message}";
        }
    }
}
