namespace Aufenthalt.Transport.XAuslaender.Profile;

/// <summary>A code list as a profile names it. Only the codes the product uses are kept; the lists themselves are the publisher's.</summary>
internal sealed record Codeliste
{
    public required string Urn { get; init; }

    public required string Version { get; init; }

    /// <summary>Code to our short name of it; empty when any code is taken (states, message types).</summary>
    public IReadOnlyDictionary<string, string?> Codes { get; init; } = new Dictionary<string, string?>();

    /// <summary>Codes of a newer version to the code that stands for them here.</summary>
    public IReadOnlyDictionary<string, string> Ersatz { get; init; } = new Dictionary<string, string>();

    /// <summary>The code this version of the list has for <paramref name="code"/>, or null if it has none.</summary>
    public string? Waehle(string code)
    {
        var gewaehlt = Ersatz.GetValueOrDefault(code, code);
        return Codes.Count == 0 || Codes.GetValueOrDefault(gewaehlt) is not null ? gewaehlt : null;
    }

    public string? Bezeichnung(string code) => Codes.GetValueOrDefault(code);
}
