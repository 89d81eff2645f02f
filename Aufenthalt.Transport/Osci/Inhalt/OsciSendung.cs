using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml;
using Aufenthalt.Transport.Osci.Nachricht;

namespace Aufenthalt.Transport.Osci.Inhalt;

/// <summary>
/// A fetched delivery: transport signature verified, content still closed. Not acknowledged before the next order of its
/// dialog. Dispose it to free the store.
/// </summary>
internal sealed class OsciSendung : IDisposable
{
    private readonly Antwort _antwort;
    private readonly IReadOnlyList<X509Certificate2> _leser;
    private readonly Zertifikatspruefung _pruefung;
    private readonly long _grenze;

    public OsciSendung(Antwort antwort, Laufzettel laufzettel, IReadOnlyList<X509Certificate2> leser, Zertifikatspruefung pruefung, long grenze)
    {
        (_antwort, Laufzettel, _leser, _pruefung, _grenze) = (antwort, laufzettel, leser, pruefung, grenze);
    }

    public Laufzettel Laufzettel { get; }

    public string MessageId => Laufzettel.MessageId;

    public string? Betreff => Laufzettel.Betreff;

    /// <summary>The sender's signature certificate as the delivery names it; not what decides, see <see cref="OsciKlartext.Autor"/>.</summary>
    public X509Certificate2? Absender => _antwort.Zertifikate.NachRolle("SignatureCertificateOriginator");

    /// <summary>Decrypts the content and verifies its author's signature. May be called again.</summary>
    public OsciErgebnis<OsciKlartext> Oeffne()
    {
        try
        {
            var klartext = new Inhaltsleser(_antwort, _leser, _grenze).Oeffne();
            klartext.AutorFehler = _pruefung.PruefeFremdes(klartext.Autor, Verwendung.Signatur, "SignatureCertificateOriginator");
            return new OsciErgebnis<OsciKlartext> { Ausgang = OsciAusgang.Erledigt, Wert = klartext };
        }
        catch (OsciFormatException fehler)
        {
            return new OsciErgebnis<OsciKlartext> { Ausgang = OsciAusgang.Abgelehnt, Fehler = fehler.Fehler };
        }
        catch (Exception fehler) when (fehler is XmlException or CryptographicException or FormatException)
        {
            return new OsciErgebnis<OsciKlartext>
            {
                Ausgang = OsciAusgang.Abgelehnt,
                Fehler = new OsciFehler("unlesbar", "Der Inhalt ist nicht lesbar.", "The content cannot be read.", fehler.GetType().Name),
            };
        }
    }

    public void Dispose() => _antwort.Dispose();
}
