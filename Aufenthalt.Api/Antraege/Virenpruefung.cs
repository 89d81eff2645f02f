using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Aufenthalt.Tenancy;

namespace Aufenthalt.Api.Antraege;

/// <summary>
/// Asks clamd (command INSTREAM of its protocol) whether a file is harmful. Settings: <c>Virenpruefung:Adresse</c> (host:port; empty: no
/// scan), <c>Virenpruefung:OffenBeiAusfall</c> (PRO accepts files while clamd is away; default no), <c>Virenpruefung:Pflicht</c> (PRO
/// refuses files without a scanner), <c>Virenpruefung:Sekunden</c> (patience).
/// </summary>
internal sealed partial class Virenpruefung(IConfiguration configuration, ILogger<Virenpruefung> log)
{
    private const int Happen = 64 * 1024;
    private const int LongestReply = 1024;

    private readonly string address = configuration["Virenpruefung:Adresse"] ?? "";
    private readonly bool openOnFailure = configuration.GetValue("Virenpruefung:OffenBeiAusfall", false);
    private readonly bool required = configuration.GetValue("Virenpruefung:Pflicht", false);
    private readonly TimeSpan patience = TimeSpan.FromSeconds(configuration.GetValue("Virenpruefung:Sekunden", 30));

    /// <returns><c>null</c> if the file may be kept, else <c>datei_schaedlich</c> or <c>pruefung_nicht_moeglich</c>.</returns>
    public async Task<string?> CheckAsync(TenantEnvironment environment, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var strict = environment == TenantEnvironment.Pro;
        if (address.Length == 0)
        {
            return strict && required ? "pruefung_nicht_moeglich" : null;
        }

        try
        {
            var reply = await AskAsync(content, cancel);
            return reply.EndsWith(" OK", StringComparison.Ordinal) ? null
                : reply.EndsWith(" FOUND", StringComparison.Ordinal) ? "datei_schaedlich"
                : throw new IOException($"clamd answered: {reply}");
        }
        catch (Exception error) when (error is SocketException or IOException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            LogAway(log, error.Message);
            return strict && !openOnFailure ? "pruefung_nicht_moeglich" : null;
        }
    }

    private async Task<string> AskAsync(ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(patience);
        var colon = address.LastIndexOf(':');
        using var client = new TcpClient();
        await client.ConnectAsync(address[..colon], int.Parse(address[(colon + 1)..], CultureInfo.InvariantCulture), deadline.Token);
        await using var stream = client.GetStream();
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), deadline.Token);
        var length = new byte[sizeof(uint)];
        for (var at = 0; at < content.Length; at += Happen)
        {
            var part = content[at..Math.Min(at + Happen, content.Length)];
            BinaryPrimitives.WriteUInt32BigEndian(length, (uint)part.Length);
            await stream.WriteAsync(length, deadline.Token);
            await stream.WriteAsync(part, deadline.Token);
        }

        await stream.WriteAsync(new byte[sizeof(uint)], deadline.Token);
        var reply = new byte[LongestReply];
        var read = await stream.ReadAtLeastAsync(reply, reply.Length, throwOnEndOfStream: false, deadline.Token);
        return Encoding.ASCII.GetString(reply, 0, read).TrimEnd('\0', '\n');
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The scanner for malware does not answer: {Reason}")]
    private static partial void LogAway(ILogger log, string reason);
}
