using Aufenthalt.Transport.Fachverfahren;
using Aufenthalt.Transport.XAuslaender.Lesen;
using Aufenthalt.Transport.XAuslaender.Nachrichten;

namespace Aufenthalt.Transport.TestFachverfahren;

/// <summary>What a receiver knows of a delivery before it reads it.</summary>
/// <param name="Leserkennung">Key of the authority whose mailbox it lay in.</param>
/// <param name="Autorkennung">Key of the online service; null takes any.</param>
/// <param name="Signatur">SHA-256 fingerprint of the certificate that signed the content; null when it was not signed.</param>
/// <param name="ErwarteteSignatur">Fingerprint that the directory names for the author; null takes any signature.</param>
internal sealed record Eingangskontext(string Leserkennung, string? Autorkennung, string? Signatur, string? ErwarteteSignatur);

/// <param name="Code">Code of the list fehlercodes.</param>
internal sealed record Befund(string Code, string Text);

/// <summary>A message that was read, or the reasons to reject it.</summary>
internal sealed record Eingangsurteil(GeleseneNachricht? Nachricht, IReadOnlyList<Befund> Befunde)
{
    public bool Angenommen => Befunde.Count == 0;
}

/// <summary>The checks a Fachverfahren makes: signature, schema, version, header, limits.</summary>
internal sealed class Eingangspruefung(Nachrichtenleser leser)
{
    public Eingangsurteil Pruefe(Stream xml, Eingangskontext kontext, Fachverfahrenprofil profil)
    {
        if (Signatur(kontext) is { } fehlt)
        {
            return new Eingangsurteil(null, [fehlt]);
        }

        var ergebnis = leser.Lies(xml);
        if (ergebnis.Gelesen is not { } gelesen)
        {
            return new Eingangsurteil(null, [new Befund(ergebnis.Fehler!.Code, $"{ergebnis.Fehler.Deutsch} {ergebnis.Fehler.Stelle}".Trim())]);
        }

        return new Eingangsurteil(gelesen, [.. Version(gelesen, profil), .. Kopf(gelesen.Nachricht.Kopf, kontext), .. Grenzen(gelesen, profil)]);
    }

    private static Befund? Signatur(Eingangskontext kontext) =>
        kontext.Signatur is null ? new Befund("T010", "Der Inhalt ist nicht signiert.")
        : kontext.ErwarteteSignatur is { } erwartet && !erwartet.Equals(kontext.Signatur, StringComparison.OrdinalIgnoreCase)
            ? new Befund("T070", "Signiert hat nicht der Onlinedienst, den das Verzeichnis nennt.")
            : null;

    private static IEnumerable<Befund> Version(GeleseneNachricht gelesen, Fachverfahrenprofil profil)
    {
        if (!profil.Versionen.Contains(gelesen.Profil.Version))
        {
            yield return new Befund("V000", $"{profil.Name} nimmt XAusländer {gelesen.Profil.Version} nicht an.");
        }
    }

    private static IEnumerable<Befund> Kopf(Kopf kopf, Eingangskontext kontext)
    {
        if (kopf.Leser.Kennung != kontext.Leserkennung)
        {
            yield return new Befund("T080", "Der Nachrichtenkopf nennt einen anderen Leser.");
        }

        if (kontext.Autorkennung is { } autor && kopf.Autor.Kennung != autor)
        {
            yield return new Befund("T070", "Der Nachrichtenkopf nennt einen anderen Autor.");
        }

        // A real application has no business in a test system; this is the last door before its data would be readable here.
        if (kopf.Test is null)
        {
            yield return new Befund("S999", "Das Test-Fachverfahren nimmt nur Nachrichten mit dem Attribut test an.");
        }
    }

    private static IEnumerable<Befund> Grenzen(GeleseneNachricht gelesen, Fachverfahrenprofil profil)
    {
        if (gelesen.Anlagen.Sum(anlage => (anlage.Bytes + 2) / 3 * 4) > profil.Grenzen.NachrichtBytes)
        {
            yield return new Befund("S999", $"Die Nachricht ist größer als {profil.Grenzen.NachrichtBytes} Bytes.");
        }

        if (gelesen.Anlagen.Count > profil.Grenzen.Anlagen)
        {
            yield return new Befund("S999", $"Die Nachricht hat mehr als {profil.Grenzen.Anlagen} Anlagen.");
        }

        if (gelesen.Nachricht is Dokumentpaket && !profil.Grenzen.Pakete)
        {
            yield return new Befund("S999", $"{profil.Name} nimmt keine Pakete an.");
        }
    }
}
