using System.Security.Cryptography.X509Certificates;
using Aufenthalt.Transport.Osci.Inhalt;
using Aufenthalt.Transport.Osci.Nachricht;

namespace Aufenthalt.Transport.Osci;

/// <summary>
/// The client of OSCI-Transport 1.2. Every method returns an outcome and throws only when the caller cancels.
/// Give it an <see cref="HttpClient"/> without redirects and without a timeout of its own.
/// </summary>
internal sealed class OsciClient
{
    private const int KennungenJeAuftrag = 100;
    private readonly OsciIdentitaet _identitaet;
    private readonly OsciEinstellungen _einstellungen;
    private readonly TimeProvider _zeit;
    private readonly Zertifikatspruefung _pruefung;
    private readonly Uebertragung _uebertragung;

    public OsciClient(HttpClient http, OsciIdentitaet identitaet, OsciEinstellungen einstellungen, TimeProvider zeit)
    {
        (_identitaet, _einstellungen, _zeit) = (identitaet, einstellungen, zeit);
        _pruefung = new Zertifikatspruefung(einstellungen.Vertrauen, zeit);
        _uebertragung = new Uebertragung(http, identitaet, einstellungen, _pruefung, zeit);
    }

    /// <summary>
    /// Gets a message id, valid once and only at this Intermediär. Store it durably before <see cref="HinterlegeAsync"/>.
    /// </summary>
    public async Task<OsciErgebnis<string>> ReserviereNachrichtenIdAsync(OsciZiel ziel, CancellationToken abbruch = default)
    {
        var auftrag = new Auftrag(
            "GetMessageId",
            [Sprachen(), EigeneZertifikate(_identitaet.Chiffre), Kopfbauer.FeatureDescription()],
            Auftrag.KleinerKoerper(aus => aus.Auf("osci:getMessageId").Zu()));
        var ergebnis = await _uebertragung.SendeAsync(ziel, new Dialogzustand(Dialogart.Implizit), auftrag, schluss: false, abbruch);
        using var antwort = ergebnis.Wert;
        if (!ergebnis.IstErledigt)
            return ergebnis.Mit<string>(null);
        return antwort!.MessageId is { Length: > 0 } id
            ? ergebnis.Mit(id)
            : Unbrauchbar<string>("Die Antwort enthält keine Nachrichtenkennung.", "The response holds no message id.", "MessageId");
    }

    /// <summary>
    /// Puts content into the reader's mailbox. Unknown outcome: ask <see cref="LaufzettelAsync"/> for the id; no card means
    /// that it may be stored again with the same id (9801 then means it was used after all).
    /// </summary>
    public async Task<OsciErgebnis<Laufzettel>> HinterlegeAsync(
        OsciZiel ziel, string messageId, string? betreff, OsciInhalt inhalt, CancellationToken abbruch = default)
    {
        if (_pruefung.PruefeFremdes(inhalt.Leser, Verwendung.Chiffrierung, "CipherCertificateAddressee") is { } fehler)
            return new OsciErgebnis<Laufzettel> { Ausgang = OsciAusgang.Abgelehnt, Fehler = fehler };
        var auftrag = new Auftrag(
            "StoreDelivery",
            [
                Sprachen(), Kopfbauer.QualityOfTimestamp("creation"), Kopfbauer.QualityOfTimestamp("reception"),
                Kopfbauer.StoreDelivery(messageId, betreff), Zertifikate(inhalt), Kopfbauer.FeatureDescription(),
            ],
            Auftrag.KoerperUm(inhalt.Oeffne, inhalt.Laenge));
        var ergebnis = await _uebertragung.SendeAsync(ziel, new Dialogzustand(Dialogart.Implizit), auftrag, schluss: false, abbruch);
        using var antwort = ergebnis.Wert;
        if (!ergebnis.IstErledigt)
            return ergebnis.Mit<Laufzettel>(null);
        var karte = antwort!.Laufzettel is [var eine, ..] ? eine : new Laufzettel(messageId, null, null, null, _zeit.GetUtcNow(), betreff, []);
        return karte.MessageId == messageId
            ? ergebnis.Mit(karte)
            : Unbrauchbar<Laufzettel>("Der Laufzettel gehört zu einer anderen Nachricht.", "The process card belongs to another message.", "ProcessCardBundle");
    }

    /// <summary>The cards of these messages, as their originator. Ids without a card are missing in the list.</summary>
    public async Task<OsciErgebnis<IReadOnlyList<Laufzettel>>> LaufzettelAsync(
        OsciZiel ziel, IReadOnlyCollection<string> messageIds, CancellationToken abbruch = default)
    {
        var offen = await OeffneDialogAsync(ziel, null, abbruch);
        if (!offen.IstErledigt)
            return offen.Mit<IReadOnlyList<Laufzettel>>(null);
        var karten = new List<Laufzettel>();
        var ergebnis = offen.Mit<IReadOnlyList<Laufzettel>>(karten);
        foreach (var kennungen in messageIds.Chunk(KennungenJeAuftrag))
        {
            ergebnis = await offen.Wert.LaufzettelAsync(kennungen, abbruch);
            if (!ergebnis.IstErledigt)
                return ergebnis;
            karten.AddRange(ergebnis.Wert);
        }
        await offen.Wert.SchliesseAsync(abbruch);
        return ergebnis.Mit<IReadOnlyList<Laufzettel>>(karten);
    }

    /// <summary>
    /// Opens an explicit dialog. The cipher certificate names the mailbox; without one the current certificate is used.
    /// </summary>
    public async Task<OsciErgebnis<OsciDialog>> OeffneDialogAsync(OsciZiel ziel, X509Certificate2? postfach = null, CancellationToken abbruch = default)
    {
        var auftrag = new Auftrag(
            "InitDialog",
            [Sprachen(), EigeneZertifikate(postfach ?? _identitaet.Chiffre), Kopfbauer.FeatureDescription()],
            Auftrag.KleinerKoerper(aus => aus.Auf("osci:initDialog").Zu()));
        var zustand = new Dialogzustand(Dialogart.Explizit);
        var ergebnis = await _uebertragung.SendeAsync(ziel, zustand, auftrag, schluss: false, abbruch);
        using var antwort = ergebnis.Wert;
        return ergebnis.IstErledigt
            ? ergebnis.Mit(new OsciDialog(_uebertragung, ziel, zustand, _identitaet, _einstellungen, _pruefung))
            : ergebnis.Mit<OsciDialog>(null);
    }

    /// <summary>
    /// Reads what is unread in our mailboxes (current and earlier certificates). <paramref name="annehmen"/> stores a
    /// delivery durably and says true; only then is it acknowledged. False leaves it unread for the next time.
    /// </summary>
    /// <returns>How many were acknowledged.</returns>
    public Task<OsciErgebnis<int>> PostfachAsync(
        OsciZiel ziel, Func<OsciSendung, CancellationToken, Task<bool>> annehmen, int hoechstens = 100, CancellationToken abbruch = default) =>
        new Postfachabruf(this, _identitaet, ziel, annehmen).LeereAsync(hoechstens, abbruch);

    private Block Sprachen() => Kopfbauer.DesiredLanguages(_einstellungen.Sprachen);

    private Block EigeneZertifikate(X509Certificate2 chiffre) => Kopfbauer.NonIntermediaryCertificates(
        ("CipherCertificateOriginator", Zertifikatsverweis.Chiffre(chiffre), chiffre),
        ("SignatureCertificateOriginator", Zertifikatsverweis.Signatur(_identitaet.Signatur), _identitaet.Signatur));

    /// <summary>If our signature certificate changed since the content was built, its author is another one than the sender.</summary>
    private Block Zertifikate(OsciInhalt inhalt)
    {
        var eintraege = new List<(string, string, X509Certificate2)>
        {
            ("CipherCertificateOriginator", Zertifikatsverweis.Chiffre(_identitaet.Chiffre), _identitaet.Chiffre),
            ("CipherCertificateAddressee", Zertifikatsverweis.Leser(inhalt.Leser), inhalt.Leser),
            ("SignatureCertificateOriginator", Zertifikatsverweis.Signatur(_identitaet.Signatur), _identitaet.Signatur),
        };
        if (!inhalt.Autor.RawDataMemory.Span.SequenceEqual(_identitaet.Signatur.RawDataMemory.Span))
            eintraege.Add(("SignatureCertificateOtherAuthor", Zertifikatsverweis.Signatur(inhalt.Autor), inhalt.Autor));
        return Kopfbauer.NonIntermediaryCertificates([.. eintraege]);
    }

    private static OsciErgebnis<T> Unbrauchbar<T>(string deutsch, string englisch, string stelle) => new()
    {
        Ausgang = OsciAusgang.Unbekannt,
        Fehler = new OsciFehler("struktur", deutsch, englisch, stelle),
    };
}
