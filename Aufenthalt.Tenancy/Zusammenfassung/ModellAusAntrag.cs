using System.Globalization;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Antragsstrecken.Pruefen;

namespace Aufenthalt.Tenancy.Zusammenfassung;

/// <summary>
/// Makes the model of a summary from an Antrag: the values that count (hidden ones left out, computed ones worked out), with labels,
/// warnings, missing documents, files. A pure function.
/// </summary>
public static class ModellAusAntrag
{
    /// <summary>Builds the model.</summary>
    public static ZusammenfassungModell Baue(Antragsinhalt inhalt)
    {
        var kontext = inhalt.Kontext with { Sprache = "de" };
        var wirksam = WirksameAngaben.Bestimme(inhalt.Definition, inhalt.Angaben, kontext);
        var beschriftungen = new Feldbeschriftungen(inhalt.Texte, wirksam);
        var zeilen = new Zeilenbau(inhalt, beschriftungen);
        var abschnitte = wirksam.Seiten
            .Select(seite => new Abschnitt(seite.Seite.Id, beschriftungen.Seite(seite.Seite), zeilen.Gruppen(seite)))
            .Where(abschnitt => abschnitt.Gruppen.Count > 0)
            .ToArray();
        var gesamt = Gesamtpruefung.Pruefe(inhalt.Definition, inhalt.Angaben, kontext);
        return new ZusammenfassungModell(
            Kopf(inhalt, wirksam, beschriftungen),
            new Dienstmeldungen(inhalt, beschriftungen).Warnungen(gesamt),
            [.. gesamt.FehlendeUnterlagen.Select(fehlt => new FehlenderNachweis(beschriftungen.Label(fehlt.Feld), fehlt.Grund ?? ""))],
            abschnitte,
            [.. zeilen.Anlagen]);
    }

    private static ZusammenfassungKopf Kopf(Antragsinhalt inhalt, WirksameAngaben wirksam, Feldbeschriftungen beschriftungen) => new(
        inhalt.Behoerde,
        inhalt.Ags,
        inhalt.Texte["service.title"],
        inhalt.Kontext.Anliegen is { } anliegen && inhalt.Definition.Anliegen.Length > 1 ? inhalt.Texte[$"anliegen.{anliegen}.label"] : null,
        inhalt.Definition.Rechtsgrundlage,
        Feldbeschriftungen.Person(wirksam),
        inhalt.Vorgangsnummer,
        inhalt.EingegangenAm,
        inhalt.Test,
        inhalt.Texte.Sprache,
        inhalt.SpracheName,
        wirksam.Werte["auskunftssperre"]?.GetValueKind() is System.Text.Json.JsonValueKind.True,
        inhalt.Definition.Sha256,
        inhalt.TexteSha256,
        inhalt.SchwellenVersion);
}

/// <summary>Turns the visible fields of a page into lines and collects the files on the way.</summary>
internal sealed class Zeilenbau(Antragsinhalt inhalt, Feldbeschriftungen beschriftungen)
{
    private readonly Wertanzeige werte = new(inhalt.Texte);

    public List<Anlage> Anlagen { get; } = [];

    public Gruppe[] Gruppen(WirksameSeite seite) =>
    [
        .. seite.Gruppen
            .Select(gruppe => Gruppe(beschriftungen.Gruppe(seite.Seite, gruppe.Gruppe), [.. gruppe.Felder.SelectMany(feld => Zeilen(feld, feld.Feld.Id))]))
            .Where(gruppe => gruppe.Zeilen.Count > 0),
    ];

    /// <summary>The group's title names the items that follow it directly; nothing is said twice.</summary>
    private static Gruppe Gruppe(Beschriftung? titel, Zeile[] zeilen)
    {
        if (titel is null)
        {
            return new Gruppe(null, zeilen);
        }

        var knapp = zeilen.Select((zeile, i) => zeile is Eintrag { Reihe: { } reihe } eintrag && (i == 0 || reihe.Deutsch == titel.Deutsch) ? eintrag with { Reihe = null } : zeile);
        return new Gruppe(zeilen is [Eintrag erster, ..] && erster.Titel.Deutsch == titel.Deutsch ? null : titel, [.. knapp]);
    }

    private IEnumerable<Zeile> Zeilen(WirksamesFeld feld, string pfad) => feld.Feld.Typ switch
    {
        Feldtyp.Hinweis => [],
        Feldtyp.Berechnet when !feld.Feld.Sichtbar || feld.Wert is null => [],
        Feldtyp.Gruppe when feld.Eintraege.Count > 0 => feld.Eintraege.Select((eintrag, i) => Verkuerzt(feld.Feld, Eintrag(feld.Feld, eintrag, pfad, i))),
        Feldtyp.Block when feld.Wert is not null => [Block(feld, pfad)],
        Feldtyp.Upload => [Upload(feld, pfad)],
        _ => [new Angabe(pfad, beschriftungen.Label(feld.Feld), werte.Zeige(feld.Feld, feld.Wert))],
    };

    /// <summary>An item of one field is one line: "Staatsangehörigkeit 2".</summary>
    private static Zeile Verkuerzt(Feld gruppe, Eintrag eintrag) => EineAngabe(gruppe, eintrag) as Zeile ?? eintrag;

    private static Angabe? EineAngabe(Feld gruppe, Eintrag eintrag) =>
        gruppe.Felder.Length == 1 && eintrag.Zeilen is [Angabe angabe] ? angabe with { Label = eintrag.Titel } : null;

    private Eintrag Eintrag(Feld gruppe, IReadOnlyList<WirksamesFeld> felder, string pfad, int index)
    {
        var stelle = string.Create(CultureInfo.InvariantCulture, $"{pfad}[{index}]");
        return new Eintrag(stelle, beschriftungen.Eintrag(gruppe, index), [.. felder.SelectMany(feld => Zeilen(feld, $"{stelle}.{feld.Feld.Id}"))])
        {
            Reihe = index == 0 ? beschriftungen.Label(gruppe) : null,
        };
    }

    private Eintrag Block(WirksamesFeld block, string pfad) =>
        new(pfad, beschriftungen.Label(block.Feld), [.. block.Eintraege.SelectMany(felder => felder).SelectMany(feld => Zeilen(feld, $"{pfad}.{feld.Feld.Id}"))]);

    private Angabe Upload(WirksamesFeld feld, string pfad)
    {
        var label = beschriftungen.Label(feld.Feld);
        var namen = new List<string>();
        foreach (var id in feld.Wert?.AsArray().Select(wert => wert!.GetValue<string>()) ?? [])
        {
            var datei = inhalt.Dateien.GetValueOrDefault(id) ?? new Datei(id, 0, "", "Datei nicht gefunden");
            Anlagen.Add(new Anlage(label, datei.Name, datei.Bytes, datei.Sha256, datei.Vermerk));
            namen.Add(string.Create(CultureInfo.InvariantCulture, $"Anlage {Anlagen.Count}: {datei.Name}"));
        }

        if (feld.FehltGrund is { } grund)
        {
            namen.Add(grund.Length == 0 ? "Nicht hochgeladen" : $"Nicht hochgeladen: {grund}");
        }

        return new Angabe(pfad, label, new Beschriftung(string.Join('\n', namen)));
    }
}
