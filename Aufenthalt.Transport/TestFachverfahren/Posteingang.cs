using System.Text.Json;
using Aufenthalt.Tenancy.TestFachverfahren;
using Aufenthalt.Tenancy.Tenants;
using Aufenthalt.Transport.Osci.Inhalt;
using Aufenthalt.Transport.XAuslaender.Lesen;
using Aufenthalt.Transport.XAuslaender.Nachrichten;

namespace Aufenthalt.Transport.TestFachverfahren;

/// <summary>
/// Takes a delivery as a Fachverfahren does: opens it, checks signature and schema, finds the authority it is for, and stores it. A repeated
/// message is acknowledged and not stored twice.
/// </summary>
internal sealed partial class Posteingang(
    EmpfangeneNachrichten inbox, TenantStore tenants, Nachrichtenleser leser, TimeProvider clock, ILogger<Posteingang> log)
{
    /// <returns><c>true</c> when the delivery is stored or will never be: it may be acknowledged.</returns>
    public async Task<bool> NimmAnAsync(OsciSendung sendung, CancellationToken cancel)
    {
        var opened = sendung.Oeffne();
        if (!opened.IstErledigt)
        {
            LogRefused(log, sendung.MessageId, opened.Fehler.Code);
            return true;
        }

        using var klartext = opened.Wert;
        if (klartext.AutorFehler is { } untrusted)
        {
            LogRefused(log, sendung.MessageId, untrusted.Code);
            return true;
        }

        var xml = klartext.AlsBytes();
        var read = leser.Lies(new MemoryStream(xml));
        if (read.Gelesen is not { Nachricht: OzgNachricht message })
        {
            LogRefused(log, sendung.MessageId, read.Fehler?.Code ?? "S999");
            return true;
        }

        return await StoreAsync(sendung.MessageId, message, xml, cancel);
    }

    private async Task<bool> StoreAsync(string osciId, OzgNachricht message, byte[] xml, CancellationToken cancel)
    {
        if (message.Kopf.Test is null)
        {
            // PRE only (design D20): a real message must never come to rest here.
            LogRefused(log, osciId, "kein_test");
            return true;
        }

        var ags = await AgsAsync(message.Kopf.Leser.Kennung, cancel);
        if (ags is null)
        {
            LogRefused(log, osciId, "T080");
            return true;
        }

        var received = new EmpfangeneNachricht(message.Kopf.Uuid, ags, message.Kopf.Typ, message.Antragsidentifikation, clock.GetUtcNow());
        var added = await inbox.AddAsync(received, xml, JsonSerializer.Serialize(new { osci = osciId }), cancel);
        LogReceived(log, message.Kopf.Uuid, added);
        return true;
    }

    private async Task<string?> AgsAsync(string kennung, CancellationToken cancel)
    {
        var number = kennung[(kennung.LastIndexOf(':') + 1)..];
        return (await tenants.ListAsync(cancel)).FirstOrDefault(tenant => tenant.Behoerdenkennzahl == number)?.Ags;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Test Fachverfahren: message {Uuid}, new: {Added}")]
    private static partial void LogReceived(ILogger log, Guid uuid, bool added);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Test Fachverfahren: delivery {OsciId} refused: {Code}")]
    private static partial void LogRefused(ILogger log, string osciId, string code);
}
