using System.Security.Cryptography.X509Certificates;
using System.Xml;

namespace Aufenthalt.Transport.TestIntermediaer;

/// <summary>Certificates of the test Intermediär; without a CA it trusts every client.</summary>
internal sealed record TestIntermediaerSchluessel(X509Certificate2 Signatur, X509Certificate2 Chiffre, X509Certificate2? Ca)
{
    /// <summary>For the fault that signs with an expired certificate.</summary>
    public X509Certificate2? AbgelaufeneSignatur { get; init; }
}

/// <summary>How a request ends: bytes to answer with, or a broken connection.</summary>
internal sealed record Ausgang(Stuecke? Antwort, bool Trennen);

/// <summary>The test Intermediär: takes HTTP bodies and answers them, as the protocol says or as the faults say.</summary>
internal sealed class TestIntermediaerDienst(TestIntermediaerSchluessel schluessel, IPostfachspeicher speicher, TimeProvider zeit)
{
    private readonly Dialoge _dialoge = new(zeit);
    private readonly Zertifikatsurteil _urteil = new(schluessel.Ca);
    private readonly Auftragsausfuehrung _ausfuehrung = new(speicher, new Zertifikatsurteil(schluessel.Ca));

    public Stoerung Stoerung { get; } = new();

    public IPostfachspeicher Speicher => speicher;

    public async Task<Ausgang> NimmAnAsync(byte[] anfrage, CancellationToken abbruch)
    {
        try
        {
            var auftrag = Auftrag.Lies(Paket.Zerlege(Umschlagoeffner.Oeffne(Paket.Zerlege(anfrage), schluessel.Chiffre)));
            var fall = Stoerung.Wahl(auftrag.Typ);
            if (fall.Verzoegerung > TimeSpan.Zero)
                await Task.Delay(fall.Verzoegerung, zeit, abbruch);
            if (fall.Verweigern)
                return new Ausgang(null, Trennen: true);
            await Stoerung.PunktAsync(auftrag.Typ, "angekommen", abbruch);
            return await BearbeiteAsync(auftrag, fall, abbruch);
        }
        catch (Zurueckweisung fehler)
        {
            return new Ausgang(Antwortbauer.Fehlernachricht(fehler), Trennen: false);
        }
        catch (Exception fehler) when (fehler is XmlException or FormatException or ArgumentException)
        {
            return new Ausgang(Antwortbauer.Fehlernachricht(new Zurueckweisung("9100", "the message cannot be read", fehler)), Trennen: false);
        }
    }

    private async Task<Ausgang> BearbeiteAsync(Auftrag auftrag, Stoerfall fall, CancellationToken abbruch)
    {
        if (fall.Code is { } code && string.CompareOrdinal(code, "9600") < 0)
            throw new Zurueckweisung(code, "by setting");
        var jetzt = zeit.GetUtcNow() + fall.Uhrversatz;
        Beigelegt? signierer = null;
        Zurueckweisung? abgelehnt = null;
        try
        {
            signierer = Signaturpruefer.Pruefe(auftrag);
        }
        catch (Zurueckweisung fehler)
        {
            abgelehnt = fehler;
        }
        // Feedback must be encrypted for somebody: without a usable signer the dialog is opened for the named one.
        var dialog = _dialoge.Finde(auftrag, signierer ?? auftrag.Zertifikat("SignatureCertificateOriginator") ?? throw abgelehnt!);
        await Stoerung.PunktAsync(auftrag.Typ, "geprueft", abbruch);
        var ergebnis = abgelehnt is null ? await ErgebnisAsync(auftrag, dialog, signierer!, fall, jetzt, abbruch) : Nein(auftrag, abgelehnt);
        await Stoerung.PunktAsync(auftrag.Typ, "ausgefuehrt", abbruch);
        return Antworte(auftrag, dialog, ergebnis, fall);
    }

    private async Task<Ergebnis> ErgebnisAsync(Auftrag auftrag, Dialog dialog, Beigelegt signierer, Stoerfall fall, DateTimeOffset jetzt, CancellationToken abbruch)
    {
        try
        {
            if (fall.Code is { } code)
                throw new Zurueckweisung(code, "by setting");
            var warnungen = _urteil.UeberClient(signierer.Zertifikat, dialog.Chiffre, jetzt);
            var ergebnis = await _ausfuehrung.FuehreAusAsync(auftrag, dialog, fall, jetzt, abbruch);
            return ergebnis with { Codes = [.. ergebnis.Codes, .. warnungen, .. fall.Warnung is { } w ? [w] : Array.Empty<string>()] };
        }
        catch (Zurueckweisung fehler) when (!fehler.AlsFehlernachricht)
        {
            return Nein(auftrag, fehler);
        }
    }

    /// <summary>Refusals still echo what was asked for, as the schemas demand.</summary>
    private static Ergebnis Nein(Auftrag auftrag, Zurueckweisung fehler)
    {
        var echo = auftrag.Typ switch
        {
            "FetchDelivery" => "<osci:fetchDelivery/>",
            "FetchProcessCard" => $"<osci:fetchProcessCard>{auftrag.Koerper.SelectSingleNode("osci:fetchProcessCard", auftrag.Kuerzel)?.InnerXml}</osci:fetchProcessCard>",
            _ => string.Empty,
        };
        return new Ergebnis([fehler.Code]) { Inhalt = echo };
    }

    private Ausgang Antworte(Auftrag auftrag, Dialog dialog, Ergebnis ergebnis, Stoerfall fall)
    {
        var schluss = auftrag.Typ == "ExitDialog";
        var challenge = schluss ? null : Dialoge.NeueChallenge(dialog);
        if (schluss)
            _dialoge.Schliesse(dialog);
        if (fall.TrennenNachAusfuehrung)
            return new Ausgang(null, Trennen: true);
        if (fall.MuellAlsAntwort)
            return new Ausgang(new Stuecke().Plus("MIME-Version: 1.0\r\n\r\nHeute geschlossen."), Trennen: false);
        var signatur = fall.AbgelaufenesZertifikat && schluessel.AbgelaufeneSignatur is { } alt ? alt : schluessel.Signatur;
        var sprache = auftrag.Wert("/soap:Envelope/soap:Header/osci:DesiredLanguages/@LanguagesList")?.Split(' ')[0] == "en" ? "en" : "de";
        var innen = Antwortbauer.Baue(auftrag, dialog, challenge, ergebnis, signatur, sprache);
        return new Ausgang(Umschlagoeffner.Verschliesse(innen, dialog.Chiffre), Trennen: false);
    }
}
