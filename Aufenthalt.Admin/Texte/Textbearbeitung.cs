using Aufenthalt.Tenancy;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Languages;
using Aufenthalt.Tenancy.Personen;
using Aufenthalt.Tenancy.Texts;

namespace Aufenthalt.Admin.Texte;

/// <summary>One text in all languages while somebody edits it: loading, checking, drafts, saving, and what to do when another was faster.</summary>
internal sealed class Textbearbeitung(
    TextStore texts, EntwurfStore drafts, SpracheStore languages, TenantScope scope, Definition definition, string pfad, Person person)
{
    // Variables are edited once, for all services: nobody types a telephone number ten times.
    public string Dienst { get; } = TextPfad.VariablenName(pfad) is null ? definition.Schluessel : TextPfad.Mandantenweit;

    public IReadOnlyList<Textzeile> Zeilen { get; private set; } = [];

    /// <summary>When the draft that stands in the fields was kept; <c>null</c> if there is none.</summary>
    public DateTimeOffset? EntwurfVon { get; private set; }

    public bool HatKonflikt => Zeilen.Any(zeile => zeile.Fremder is not null);

    /// <summary>Names that may stand in <c>{{…}}</c>.</summary>
    public IReadOnlySet<string> Platzhalter { get; } = new SortedSet<string>(
        [.. definition.Texte["de"].Keys.Select(TextPfad.VariablenName).OfType<string>(),
            .. TextPruefung.Platzhalter(definition.Texte["de"].GetValueOrDefault(pfad) ?? "")], StringComparer.Ordinal);

    public async Task LadeAsync()
    {
        var own = await languages.ListAsync(scope);
        IEnumerable<Sprache> shown = TextPfad.IsSprachneutral(pfad)
            ? Sprache.Mitgeliefert.Take(1)
            : Sprache.Mitgeliefert.Concat(own.Select(s => new Sprache(s.Code, s.Eigenname, s.Richtung))).DistinctBy(s => s.Code);
        Zeilen = [.. shown.Select(language => new Textzeile(language, definition.Texte.GetValueOrDefault(language.Code)?.GetValueOrDefault(pfad)))];
        await FuelleAsync();
        foreach (var draft in await drafts.ListAsync(scope, person.Id, Dienst, pfad))
        {
            if (Zeilen.FirstOrDefault(zeile => zeile.Sprache.Code == draft.Sprache) is { } zeile && draft.Wert != zeile.Anfang)
            {
                zeile.Wert = draft.Wert;
                EntwurfVon = draft.GespeichertAm;
            }
        }
    }

    public Task MerkeEntwurfAsync(Textzeile zeile) => drafts.KeepAsync(scope, person.Id, Dienst, pfad, zeile.Sprache.Code, zeile.Wert);

    public async Task VerwirfEntwurfAsync()
    {
        await drafts.ForgetAsync(scope, person.Id, Dienst, pfad);
        await FuelleAsync();
    }

    /// <summary>Checks and saves what was changed.</summary>
    /// <returns>Whether everything that was changed is saved.</returns>
    public async Task<bool> SpeichereAsync()
    {
        var changed = Zeilen.Where(zeile => zeile.Geaendert).ToList();
        foreach (var zeile in changed)
        {
            var geprueft = TextPruefung.Pruefe(pfad, zeile.Wert, Platzhalter);
            zeile.Fehler = geprueft.Fehler;
            zeile.Wert = geprueft.Wert ?? zeile.Wert;
        }

        return changed.TrueForAll(zeile => zeile.Fehler is null) && await SchreibeAsync([.. changed.Select(zeile => Aenderung(zeile, zeile.Wert))]);
    }

    public Task<bool> SetzeZurueckAsync(Textzeile zeile) => SchreibeAsync([Aenderung(zeile, null)]);

    /// <summary>Saves a text of the history again; <c>null</c> is the standard.</summary>
    public Task<bool> StelleWiederHerAsync(string sprache, string? wert, string notiz) =>
        SchreibeAsync([Aenderung(Zeilen.First(zeile => zeile.Sprache.Code == sprache), wert) with { Notiz = notiz }]);

    /// <summary>Decides a conflict: the other's text, or one's own, which then builds upon the other's.</summary>
    public static void Entscheide(Textzeile zeile, bool fremd)
    {
        zeile.Eigener = zeile.Fremder;
        zeile.Wert = fremd ? zeile.Fremder!.Wert : zeile.Wert;
        zeile.Fremder = null;
    }

    public async Task<IReadOnlyList<TextRevision>> VerlaufAsync()
    {
        var all = new List<TextRevision>();
        foreach (var zeile in Zeilen)
        {
            all.AddRange(await texts.HistoryAsync(scope, Dienst, pfad, zeile.Sprache.Code));
        }

        return [.. all.OrderByDescending(revision => revision.Id)];
    }

    private async Task FuelleAsync()
    {
        EntwurfVon = null;
        var own = await texts.ListAsync(scope);
        foreach (var zeile in Zeilen)
        {
            zeile.Eigener = own.FirstOrDefault(text => text.Dienst == Dienst && text.Pfad == pfad && text.Sprache == zeile.Sprache.Code);
            zeile.Wert = zeile.Anfang;
            zeile.Fehler = null;
            zeile.Fremder = null;
        }
    }

    private async Task<bool> SchreibeAsync(IReadOnlyList<TextAenderung> changes)
    {
        if (changes.Count == 0)
        {
            return true;
        }

        var conflicts = await texts.SaveAsync(scope, changes, person.Name);
        foreach (var foreign in conflicts)
        {
            Zeilen.First(zeile => zeile.Sprache.Code == foreign.Sprache).Fremder = foreign;
        }

        if (conflicts.Count == 0)
        {
            await VerwirfEntwurfAsync();
        }

        return conflicts.Count == 0;
    }

    private TextAenderung Aenderung(Textzeile zeile, string? wert) =>
        new(Dienst, pfad, zeile.Sprache.Code, wert, zeile.Eigener?.Revision, Zeilen[0].Wert, zeile.Standard);
}
