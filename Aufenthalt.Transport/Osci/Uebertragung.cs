using System.Net;
using System.Security.Cryptography;
using System.Xml;
using Aufenthalt.Transport.Osci.Mime;
using Aufenthalt.Transport.Osci.Nachricht;
using Aufenthalt.Transport.Osci.Rueckmeldungen;
using Aufenthalt.Transport.Osci.Xml;

namespace Aufenthalt.Transport.Osci;

/// <summary>Sends one order and judges what comes back. Errors become values here.</summary>
internal sealed class Uebertragung(
    HttpClient http, OsciIdentitaet identitaet, OsciEinstellungen einstellungen, Zertifikatspruefung pruefung, TimeProvider zeit)
{
    private static readonly OsciFehler Zerrissen = new(
        "dialog-zerrissen", "Der Dialog ist abgerissen; es braucht einen neuen.", "The dialog is broken; a new one is needed.", "ControlBlock");

    public async Task<OsciErgebnis<Antwort>> SendeAsync(OsciZiel ziel, Dialogzustand dialog, Auftrag auftrag, bool schluss, CancellationToken abbruch)
    {
        if (dialog.Zerrissen)
            return new OsciErgebnis<Antwort> { Ausgang = OsciAusgang.NichtErreicht, Fehler = Zerrissen };
        var fehler = pruefung.PruefeEigenes(identitaet.Signatur, Verwendung.Signatur, "SignatureCertificateOriginator")
            ?? pruefung.PruefeEigenes(identitaet.Chiffre, Verwendung.Chiffrierung, "CipherCertificateOriginator")
            ?? pruefung.PruefeFremdes(ziel.Chiffre, Verwendung.Chiffrierung, "CipherCertificateIntermediary");
        if (fehler is not null)
            return new OsciErgebnis<Antwort> { Ausgang = OsciAusgang.Abgelehnt, Fehler = fehler };
        using var frist = new CancellationTokenSource(einstellungen.Frist, zeit);
        using var beides = CancellationTokenSource.CreateLinkedTokenSource(frist.Token, abbruch);
        var ergebnis = await VersucheAsync(ziel, dialog, auftrag, schluss, beides.Token, abbruch);
        if (ergebnis.Wert is null)
            dialog.Zerreisse();
        return ergebnis;
    }

    private async Task<OsciErgebnis<Antwort>> VersucheAsync(
        OsciZiel ziel, Dialogzustand dialog, Auftrag auftrag, bool schluss, CancellationToken frist, CancellationToken abbruch)
    {
        try
        {
            var umschlag = await auftrag.UnterschreibeAsync(identitaet.Signatur, dialog.Naechste(), frist);
            var grenze = MimeSchreiber.NeueGrenze();
            var innen = MimeSchreiber.Kopf(grenze).PlusUmschlag(grenze, umschlag, mitLaenge: false).PlusEnde(grenze);
            using var anfrage = new HttpRequestMessage(HttpMethod.Post, ziel.Adresse)
            {
                Content = await Transportumschlag.VerschliesseAsync(innen, ziel.Chiffre, frist),
            };
            using var antwort = await http.SendAsync(anfrage, HttpCompletionOption.ResponseHeadersRead, frist);
            var lager = await EmpfangeAsync(antwort, frist);
            return Werte(lager, antwort.StatusCode, ziel, dialog, auftrag, schluss);
        }
        catch (OsciFormatException fehler)
        {
            return Unbekannt(fehler.Fehler);
        }
        catch (Exception fehler) when (fehler is XmlException or CryptographicException or FormatException)
        {
            return Unbekannt(new OsciFehler("unlesbar", "Die Antwort ist nicht lesbar.", "The response cannot be read.", fehler.GetType().Name));
        }
        catch (HttpRequestException fehler) when (Verbindungsfehler(fehler))
        {
            return new OsciErgebnis<Antwort>
            {
                Ausgang = OsciAusgang.NichtErreicht,
                Fehler = new OsciFehler("nicht-erreicht", "Der Intermediär ist nicht erreichbar.", "The Intermediär cannot be reached.", ziel.Adresse.Host),
            };
        }
        catch (Exception fehler) when (fehler is HttpRequestException or IOException or OperationCanceledException && !abbruch.IsCancellationRequested)
        {
            return Unbekannt(new OsciFehler("keine-antwort", "Es kam keine vollständige Antwort.", "No complete answer came.", ziel.Adresse.Host));
        }
    }

    private async Task<Zwischenlager> EmpfangeAsync(HttpResponseMessage antwort, CancellationToken frist)
    {
        var lager = Zwischenlager.Fuer(einstellungen.HoechstAntwort);
        try
        {
            await using var strom = await antwort.Content.ReadAsStreamAsync(frist);
            await strom.CopyToAsync(lager, frist);
            return lager;
        }
        catch
        {
            await lager.DisposeAsync();
            throw;
        }
    }

    private OsciErgebnis<Antwort> Werte(Zwischenlager lager, HttpStatusCode status, OsciZiel ziel, Dialogzustand dialog, Auftrag auftrag, bool schluss)
    {
        Zwischenlager innen;
        using (lager)
        {
            using var aussen = LiesAussen(lager, status);
            using var strom = aussen.Oeffne(aussen.Teile[0]);
            var huelle = Umschlagleser.Lies(strom, XmlGrenzen.Blockgroesse);
            if (huelle.Nachrichtentyp is null)
                return Abgelehnt(Soapfehler.Lies(huelle));
            if (huelle.Nachrichtentyp != "MessageEncrypted" || huelle.Koerper.Kanonisch is not { } koerper)
                throw Format.Fehler("unverschluesselt", "Die Antwort ist nicht verschlüsselt.", "The response is not encrypted.", "Envelope");
            innen = Transportumschlag.Oeffne(aussen, koerper, [identitaet.Chiffre, .. identitaet.FruehereChiffren], einstellungen.HoechstAntwort);
        }
        var antwort = Antwort.Lies(MimeLeser.Lies(innen), auftrag.Nachrichtentyp, einstellungen.HoechstAntwort);
        return Beurteile(antwort, ziel, dialog, schluss);
    }

    /// <summary>SOAP faults may come with status 500, so the body decides; only if it is none does the status explain.</summary>
    private static MimeNachricht LiesAussen(Zwischenlager lager, HttpStatusCode status)
    {
        try
        {
            return MimeLeser.Lies(lager);
        }
        catch (OsciFormatException) when (status != HttpStatusCode.OK)
        {
            throw Format.Fehler("http", $"Der Intermediär antwortet mit HTTP-Status {(int)status}.", $"The Intermediär answers with HTTP status {(int)status}.", "HTTP");
        }
    }

    private OsciErgebnis<Antwort> Beurteile(Antwort antwort, OsciZiel ziel, Dialogzustand dialog, bool schluss)
    {
        try
        {
            Vertraue(antwort, ziel);
            dialog.Uebernimm(Kontrollangaben.Lies(antwort.Umschlag), schluss);
            var rueckmeldungen = antwort.Rueckmeldungen;
            var schwerste = rueckmeldungen.MaxBy(r => r.Eintrag.Klasse)!;
            var beleg = new OsciBeleg(antwort.UmschlagAlsBeleg(), Zertifikatsverweis.Fingerabdruck(antwort.Signierer));
            var abgelehnt = schwerste.Eintrag.Klasse >= RueckmeldungsKlasse.Voruebergehend;
            return new OsciErgebnis<Antwort>
            {
                Ausgang = abgelehnt ? OsciAusgang.Abgelehnt : OsciAusgang.Erledigt,
                Fehler = abgelehnt ? Fehler(schwerste) : null,
                Wert = antwort,
                Rueckmeldungen = rueckmeldungen,
                Beleg = beleg,
                Gegenstelle = Faehigkeiten.Lies(antwort.Umschlag),
            };
        }
        catch
        {
            antwort.Dispose();
            throw;
        }
    }

    private void Vertraue(Antwort antwort, OsciZiel ziel)
    {
        const string stelle = "SignatureCertificateIntermediary";
        if (ziel.Signatur is { } erwartet && !erwartet.RawDataMemory.Span.SequenceEqual(antwort.Signierer.RawDataMemory.Span))
            throw Format.Fehler("9601", "Die Antwort ist mit einem anderen Zertifikat signiert als erwartet.", "The response is signed with another certificate than expected.", stelle);
        if (pruefung.PruefeFremdes(antwort.Signierer, Verwendung.Signatur, stelle) is { } fehler)
            throw Format.Fehler(fehler.Code, fehler.Deutsch, fehler.Englisch, stelle);
    }

    private static OsciErgebnis<Antwort> Abgelehnt(Rueckmeldung meldung) =>
        new() { Ausgang = OsciAusgang.Abgelehnt, Rueckmeldungen = [meldung], Fehler = Fehler(meldung) };

    private static OsciFehler Fehler(Rueckmeldung meldung) =>
        new(meldung.Code, meldung.Eintrag.Deutsch + ".", meldung.Eintrag.Englisch + ".", "Feedback");

    private static OsciErgebnis<Antwort> Unbekannt(OsciFehler fehler) => new() { Ausgang = OsciAusgang.Unbekannt, Fehler = fehler };

    private static bool Verbindungsfehler(HttpRequestException fehler) => fehler.HttpRequestError is
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
}
