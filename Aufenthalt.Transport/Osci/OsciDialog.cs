using Aufenthalt.Transport.Osci.Inhalt;
using Aufenthalt.Transport.Osci.Nachricht;
using Aufenthalt.Transport.Osci.Xml;

namespace Aufenthalt.Transport.Osci;

/// <summary>
/// An open explicit dialog. Each order tells the Intermediär that the answer before it arrived, so what was fetched must be
/// stored durably before the next call. Not for use by several threads.
/// </summary>
internal sealed class OsciDialog(
    Uebertragung uebertragung, OsciZiel ziel, Dialogzustand zustand, OsciIdentitaet identitaet, OsciEinstellungen einstellungen, Zertifikatspruefung pruefung)
{
    private const string SeitAnbeginn = "2000-01-01T00:00:00Z";

    /// <summary>False after an answer was lost: nothing more may be sent, what was fetched last stays unread.</summary>
    public bool IstBrauchbar => !zustand.Zerrissen;

    /// <summary>The cards of these messages; an empty list if there is none.</summary>
    public Task<OsciErgebnis<IReadOnlyList<Laufzettel>>> LaufzettelAsync(IReadOnlyCollection<string> messageIds, CancellationToken abbruch = default) =>
        KartenAsync(aus =>
        {
            aus.Auf("osci:SelectionRule");
            foreach (var id in messageIds)
                aus.Element("osci:MessageId", Kopfbauer.MessageId(id));
            aus.Zu();
        }, abbruch);

    /// <summary>Cards of deliveries to us that we have not acknowledged, at most so many.</summary>
    public Task<OsciErgebnis<IReadOnlyList<Laufzettel>>> UngeleseneAsync(int hoechstens, CancellationToken abbruch = default) =>
        KartenAsync(aus => aus
            .Auf("osci:SelectionRule")
            .Auf("osci:RecentModification", ("NoReception", "true"), ("Role", "Addressee")).Text(SeitAnbeginn).Zu()
            .Zu()
            .Auf("osci:Quantity", ("Limit", hoechstens.ToString(System.Globalization.CultureInfo.InvariantCulture))).Zu(), abbruch);

    /// <summary>Fetches one delivery, by id or the next unread one. Done without a value means: there is none.</summary>
    public async Task<OsciErgebnis<OsciSendung?>> HoleAsync(string? messageId, CancellationToken abbruch = default)
    {
        var auftrag = new Auftrag(
            "FetchDelivery",
            [Sprachen(), Kopfbauer.FetchDelivery(messageId), Zertifikat(), Kopfbauer.FeatureDescription()],
            Auftrag.KleinerKoerper());
        var ergebnis = await uebertragung.SendeAsync(ziel, zustand, auftrag, schluss: false, abbruch);
        if (!ergebnis.IstErledigt || ergebnis.Wert.Laufzettel is not [var karte])
        {
            ergebnis.Wert?.Dispose();
            return ergebnis.Mit<OsciSendung?>(null);
        }
        var leser = (System.Security.Cryptography.X509Certificates.X509Certificate2[])[identitaet.Chiffre, .. identitaet.FruehereChiffren];
        return ergebnis.Mit<OsciSendung?>(new OsciSendung(ergebnis.Wert, karte, leser, pruefung, einstellungen.HoechstAntwort));
    }

    /// <summary>Closes the dialog and so acknowledges what was fetched last.</summary>
    public async Task<OsciErgebnis<bool>> SchliesseAsync(CancellationToken abbruch = default)
    {
        var auftrag = new Auftrag(
            "ExitDialog",
            [Sprachen(), Zertifikat(), Kopfbauer.FeatureDescription()],
            Auftrag.KleinerKoerper(aus => aus.Auf("osci:exitDialog").Zu()));
        var ergebnis = await uebertragung.SendeAsync(ziel, zustand, auftrag, schluss: true, abbruch);
        using var antwort = ergebnis.Wert;
        zustand.Zerreisse();
        return ergebnis.Mit(ergebnis.IstErledigt);
    }

    /// <summary>Leaves the dialog without a word: what was fetched last stays unread.</summary>
    public void Verlasse() => zustand.Zerreisse();

    private async Task<OsciErgebnis<IReadOnlyList<Laufzettel>>> KartenAsync(Action<KanonischerSchreiber> regel, CancellationToken abbruch)
    {
        var auftrag = new Auftrag(
            "FetchProcessCard",
            [Sprachen(), Zertifikat(), Kopfbauer.FeatureDescription()],
            Auftrag.KleinerKoerper(aus =>
            {
                aus.Auf("osci:fetchProcessCard");
                regel(aus);
                aus.Zu();
            }));
        var ergebnis = await uebertragung.SendeAsync(ziel, zustand, auftrag, schluss: false, abbruch);
        using var antwort = ergebnis.Wert;
        return ergebnis.Mit(ergebnis.IstErledigt ? antwort!.Laufzettel : null);
    }

    private Block Sprachen() => Kopfbauer.DesiredLanguages(einstellungen.Sprachen);

    private Block Zertifikat() => Kopfbauer.NonIntermediaryCertificates(
        ("SignatureCertificateOriginator", Zertifikatsverweis.Signatur(identitaet.Signatur), identitaet.Signatur));
}
