using Aufenthalt.Transport.XAuslaender.Nachrichten;

namespace Aufenthalt.Transport.XAuslaender.Zuordnen;

/// <summary>
/// Which attachment goes into which element. Documents that belong to an element which is not sent after all (an ID without number,
/// a representative who is none) become nachweis, so no upload is ever dropped.
/// </summary>
internal sealed class Dokumentverteilung
{
    private readonly List<(Anlage Anlage, string Ziel, Dokument Dokument)> _offen = [];

    public Dokumentverteilung(Bau bau, IReadOnlyDictionary<string, Feldzuordnung> felder)
    {
        foreach (var anlage in bau.Eingabe.Anlagen)
        {
            var eintrag = felder.GetValueOrDefault(anlage.Feld);
            var ziel = eintrag?.Ziel is { } gewollt && Ziele.FuerDokumente.Contains(gewollt) ? gewollt : Ziele.Nachweis;
            _offen.Add((anlage, ziel, Dokument(bau, anlage, eintrag)));
        }
    }

    public bool Hat(string ziel) => _offen.Any(eintrag => eintrag.Ziel == ziel);

    /// <summary>The documents of a Ziel; they are not given out again.</summary>
    public Liste<Dokument> Nimm(string ziel)
    {
        var genommen = _offen.Where(eintrag => eintrag.Ziel == ziel).ToList();
        _offen.RemoveAll(genommen.Contains);
        return genommen.Select(eintrag => eintrag.Dokument).AlsListe();
    }

    /// <summary>As <see cref="Nimm"/>, without the parts that an embedded document has no element for.</summary>
    public Liste<Dokument> NimmEingebettet(string ziel) =>
        Nimm(ziel).Select(dokument => dokument with { Bezeichnung = null, Dateiname = null }).AlsListe();

    /// <summary>Everything that is left, in the order it was uploaded.</summary>
    public Liste<Dokument> Rest()
    {
        var rest = _offen.Select(eintrag => eintrag.Dokument).AlsListe();
        _offen.Clear();
        return rest;
    }

    private static Dokument Dokument(Bau bau, Anlage anlage, Feldzuordnung? eintrag)
    {
        var format = anlage.Inhaltstyp switch
        {
            "application/pdf" => Nachrichten.Dokument.Pdf,
            "image/jpeg" => Nachrichten.Dokument.Jpg,
            _ => null,
        };
        if (format is null)
        {
            bau.Melde("dokumentformat", "Der Standard nimmt nur PDF und JPG.", "The standard takes PDF and JPG only.", anlage.Feld);
        }

        return new Dokument
        {
            Format = format ?? Nachrichten.Dokument.Pdf,
            Dateiname = anlage.Dateiname is { } name ? Dateinamen.Sicher(name, format == Nachrichten.Dokument.Jpg ? "jpg" : "pdf") : null,
            Bezeichnung = Freitext.Kurz(eintrag?.Bezeichnung ?? anlage.Bezeichnung) ?? "Dokument",
            Quelle = anlage.Quelle,
            Kennung = anlage.Id,
        };
    }
}
