using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Aufenthalt.Transport.TestIntermediaer;

/// <summary>A dialog as the Intermediär sees it.</summary>
internal sealed class Dialog(string id, bool explizit, X509Certificate2 chiffre, string signatur)
{
    public string Id => id;

    public bool Explizit => explizit;

    /// <summary>Responses are encrypted for it; it names the mailbox.</summary>
    public X509Certificate2 Chiffre => chiffre;

    public string Postfach { get; } = Convert.ToHexStringLower(SHA256.HashData(chiffre.RawDataMemory.Span));

    public string Signatur => signatur;

    /// <summary>The delivery whose arrival the next order confirms.</summary>
    public string? Unbestaetigt { get; set; }

    public int Naechste { get; set; }

    public string? Challenge { get; set; }

    public DateTimeOffset Zuletzt { get; set; }
}

/// <summary>Checks and moves on the dialogs: fault 9400 for any order that does not fit.</summary>
internal sealed class Dialoge(TimeProvider zeit)
{
    private static readonly TimeSpan Lebensdauer = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, Dialog> _offen = new(StringComparer.Ordinal);
    private int _zaehler = RandomNumberGenerator.GetInt32(1_000, 1_000_000);

    /// <summary>Finds or opens the dialog of an order and checks its control block.</summary>
    public Dialog Finde(Auftrag auftrag, Beigelegt signierer)
    {
        if (string.IsNullOrEmpty(auftrag.Challenge))
            throw Falsch("no Challenge");
        if (auftrag.ConversationId is { } id)
            return Weiter(auftrag, signierer, id);
        if (auftrag.Response is not null)
            throw Falsch("Response without a dialog");
        if (auftrag.Typ is "FetchDelivery" or "FetchProcessCard" or "ExitDialog")
            throw new Zurueckweisung("9802", "needs an explicit dialog");
        var explizit = auftrag.Typ == "InitDialog";
        if (auftrag.SequenceNumber != (explizit ? null : "0"))
            throw Falsch("SequenceNumber of the first order");
        var chiffre = auftrag.Zertifikat("CipherCertificateOriginator") ?? throw new Zurueckweisung("9500", "no cipher certificate of the client");
        return Neu(explizit, chiffre.Zertifikat, signierer.Fingerabdruck);
    }

    public void Schliesse(Dialog dialog) => _offen.TryRemove(dialog.Id, out _);

    public static string NeueChallenge(Dialog dialog)
    {
        dialog.Challenge = Convert.ToBase64String(RandomNumberGenerator.GetBytes(10));
        return dialog.Challenge;
    }

    private Dialog Neu(bool explizit, X509Certificate2 chiffre, string signatur)
    {
        var jetzt = zeit.GetUtcNow();
        foreach (var alt in _offen.Values.Where(d => jetzt - d.Zuletzt > Lebensdauer).ToArray())
            Schliesse(alt);
        var dialog = new Dialog(Interlocked.Increment(ref _zaehler).ToString(CultureInfo.InvariantCulture), explizit, chiffre, signatur) { Zuletzt = jetzt };
        if (explizit)
            _offen[dialog.Id] = dialog;
        return dialog;
    }

    private Dialog Weiter(Auftrag auftrag, Beigelegt signierer, string id)
    {
        if (!_offen.TryGetValue(id, out var dialog))
            throw Falsch("unknown ConversationId");
        if (auftrag.SequenceNumber != dialog.Naechste.ToString(CultureInfo.InvariantCulture) || auftrag.Response != dialog.Challenge)
            throw Falsch("SequenceNumber or Response");
        if (signierer.Fingerabdruck != dialog.Signatur)
            throw Falsch("signed by somebody else than the one who opened the dialog");
        dialog.Naechste++;
        dialog.Zuletzt = zeit.GetUtcNow();
        return dialog;
    }

    private static Zurueckweisung Falsch(string grund) => new("9400", grund);
}
