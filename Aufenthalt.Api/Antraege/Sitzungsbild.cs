using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Aufenthalt.Api.Antragsstrecken;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Antraege.Unterlagen;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Antragsstrecken.Pruefen;
using Aufenthalt.Tenancy.Konfiguration;
using Aufenthalt.Tenancy.Postleitzahlen;

namespace Aufenthalt.Api.Antraege;

internal sealed record DienstVerweis(string Key, string Titel, string? Url);

internal sealed record MeldungAntwort(string Feld, string Code, string Schwere, string Text, DienstVerweis? Dienst, string? Seite);

internal sealed record SeiteAntwort(string Id, bool Sichtbar, string Zustand, IReadOnlyList<MeldungAntwort> Meldungen);

internal sealed record UnterlageAntwort(Guid Unterlage, string Name, string Typ, long Groesse, string Zustand)
{
    // What is stored has passed every check; nothing is kept unchecked.
    public static UnterlageAntwort Aus(Unterlage unterlage) => new(unterlage.Id, unterlage.Name, unterlage.Typ, unterlage.Groesse, "geprueft");
}

/// <summary>A session evaluated once: which pages show, what is wrong on each, which comes next.</summary>
internal sealed class Sitzungsbild
{
    private const string AnschriftFeld = "anschrift";
    private readonly Fassung fassung;
    private readonly MandantenSicht sicht;
    private readonly Sitzung sitzung;
    private readonly Sichtbarkeit sichtbar;
    private readonly ILookup<string, Meldung> meldungen;

    private Sitzungsbild(MandantenSicht sicht, Fassung fassung, Sitzung sitzung, Auswertungskontext kontext)
    {
        this.sicht = sicht;
        this.fassung = fassung;
        this.sitzung = sitzung;
        var angaben = sitzung.Angaben;
        sichtbar = Sichtbarkeit.Bestimme(fassung.Definition, angaben, kontext);
        var gesamt = Gesamtpruefung.Pruefe(fassung.Definition, angaben, kontext);
        Alle = [.. gesamt.Meldungen, .. Ort(angaben.AlsJson())];
        meldungen = Alle.ToLookup(meldung => meldung.Seite);
    }

    /// <summary>Messages of all visible pages.</summary>
    public IReadOnlyList<Meldung> Alle { get; }

    public static Sitzungsbild Von(OffeneSitzung offen, Sitzung sitzung, string sprache, DateTimeOffset now) =>
        new(offen.Mandant.Sicht, offen.Fassung, sitzung, Pruefkontext.Fuer(offen.Mandant.Sicht, sitzung, offen.Fassung, now, sprache));

    /// <summary>First visible page that is not complete; the last one when all are.</summary>
    public string NaechsteSeite()
    {
        var pages = fassung.Definition.Seiten.Where(seite => sichtbar.Seiten.Contains(seite.Id)).ToList();
        return (pages.Find(seite => Zustand(seite.Id) != "vollstaendig") ?? pages[^1]).Id;
    }

    public bool HatFehler(string seite) => meldungen[seite].Any(meldung => meldung.Schwere == Schwere.Fehler);

    public async Task<IReadOnlyList<SeiteAntwort>> SeitenAsync(Dienste dienste, string sprache)
    {
        var pages = new List<SeiteAntwort>();
        foreach (var seite in fassung.Definition.Seiten)
        {
            var stored = sitzung.Inhalt.GespeicherteSeiten.Contains(seite.Id);
            pages.Add(new SeiteAntwort(
                seite.Id, sichtbar.Seiten.Contains(seite.Id), Zustand(seite.Id), stored ? await MeldungenAsync(dienste, seite.Id, sprache) : []));
        }

        return pages;
    }

    public Task<IReadOnlyList<MeldungAntwort>> MeldungenAsync(Dienste dienste, string seite, string sprache) =>
        Meldungen.AlsAntwortAsync(dienste, sicht, fassung, meldungen[seite], sprache);

    private string Zustand(string seite) =>
        !sitzung.Inhalt.GespeicherteSeiten.Contains(seite) ? "offen" : HatFehler(seite) ? "unvollstaendig" : "vollstaendig";

    // The address may name another place than the start page did; better said here than at the end.
    private IEnumerable<Meldung> Ort(JsonObject werte)
    {
        if (!sichtbar.Felder.Contains(AnschriftFeld) || (string?)werte[AnschriftFeld]?["plz"] is not { } plz
            || Ortspruefung.Pruefe(sicht, fassung.Definition, sitzung.Inhalt, werte) is not { } elsewhere)
        {
            return [];
        }

        return [new Meldung(fassung.Definition.Felder[AnschriftFeld].Seite.Id, $"{AnschriftFeld}.plz", "plz_nicht_zustaendig", Schwere.Fehler)
        {
            Werte = ImmutableSortedDictionary<string, string>.Empty.Add("plz", plz).Add("behoerde", Namen(elsewhere)),
        }];
    }

    private static string Namen(Zustaendigkeit elsewhere) => string.Join(", ", elsewhere.Behoerden.Select(behoerde => behoerde.Name));
}
