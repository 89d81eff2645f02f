using System.Security.Cryptography;
using Aufenthalt.Tenancy;
using Aufenthalt.Tenancy.Tenants;
using Aufenthalt.Transport.Fachverfahren;
using Aufenthalt.Transport.Osci.Inhalt;

namespace Aufenthalt.Transport.TestFachverfahren;

/// <summary>
/// Takes a delivery as a Fachverfahren does: opens it, finds the authority it is for, and gives it to <see cref="Empfang"/>. What the
/// authority answers by itself (receipt, rejection) goes back at once.
/// </summary>
internal sealed partial class Posteingang(
    TenantStore tenants, Empfang empfang, Kopfblick blick, Fachverfahrenordner verfahren, ILogger<Posteingang> log, Rueckversand? versand = null)
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
        var (kennung, unreadable) = blick.Leserkennung(xml);
        if (kennung is null || await BehoerdeAsync(kennung, cancel) is not { } tenant)
        {
            LogRefused(log, sendung.MessageId, unreadable ?? "T080");
            return true;
        }

        await StoreAsync(sendung.MessageId, tenant, kennung, xml, klartext.Autor.GetCertHashString(HashAlgorithmName.SHA256), cancel);
        return true;
    }

    private async Task StoreAsync(string osciId, Tenant tenant, string kennung, byte[] xml, string signatur, CancellationToken cancel)
    {
        var settings = await tenants.SettingsAsync(tenant.In(TenantEnvironment.Pre), cancel);
        var result = await empfang.NimmAnAsync(
            tenant.Ags, xml, new Eingangskontext(kennung, null, signatur, null), verfahren.Fuer(settings?.Fachverfahren), cancel);
        if (result.Angenommen)
        {
            LogReceived(log, osciId, !result.Wiederholt);
        }
        else
        {
            LogRefused(log, osciId, string.Join(' ', result.Befunde.Select(befund => befund.Code)));
        }

        if (versand is not null && result is { Antwort: { } antwort, Version: { } version } && !await versand(tenant.Ags, antwort, version, cancel))
        {
            LogUnanswered(log, osciId);
        }
    }

    private async Task<Tenant?> BehoerdeAsync(string kennung, CancellationToken cancel)
    {
        var number = kennung[(kennung.LastIndexOf(':') + 1)..];
        return (await tenants.ListAsync(cancel)).FirstOrDefault(tenant => tenant.Behoerdenkennzahl == number);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Test Fachverfahren: delivery {OsciId} taken, new: {Added}")]
    private static partial void LogReceived(ILogger log, string osciId, bool added);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Test Fachverfahren: delivery {OsciId} refused: {Codes}")]
    private static partial void LogRefused(ILogger log, string osciId, string codes);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Test Fachverfahren: the answer to delivery {OsciId} could not be sent")]
    private static partial void LogUnanswered(ILogger log, string osciId);
}
