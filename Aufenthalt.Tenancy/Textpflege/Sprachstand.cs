using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Konfiguration;
using Aufenthalt.Tenancy.Languages;
using Aufenthalt.Tenancy.Texts;

namespace Aufenthalt.Tenancy.Textpflege;

/// <summary>How far a language is.</summary>
/// <param name="Sprache">The language as the tenant has it.</param>
/// <param name="Texte">Texts of all Antragsstrecken that are switched on.</param>
/// <param name="Fehlt">How many of them no layer has in this language.</param>
public sealed record Sprachfortschritt(MandantSprache Sprache, int Texte, int Fehlt)
{
    /// <summary>Everything is there.</summary>
    public bool Vollstaendig => Fehlt == 0;
}

/// <summary>Counts what is missing in each language, in the services that are switched on and nowhere else.</summary>
public sealed class Sprachstand(SpracheStore languages, TextStore texts, DefinitionStore definitions, AntragsstreckenSchalter services)
{
    /// <summary>All languages of a tenant's environment; without own rows, the shipped ones.</summary>
    public async Task<IReadOnlyList<Sprachfortschritt>> LiesAsync(TenantScope scope, CancellationToken cancel = default)
    {
        var own = await languages.ListAsync(scope, cancel);
        var all = own.Count > 0 ? own : [.. Sprache.Mitgeliefert.Select((one, index) => new MandantSprache(one.Code, one.Eigenname, one.Richtung, true, index))];
        var active = await services.ActiveAsync(scope, cancel);
        var (values, central) = (await texts.ListAsync(scope, cancel), await texts.ListCentralAsync(cancel));
        var (count, missing) = (0, all.ToDictionary(one => one.Code, _ => 0));
        foreach (var definition in (await definitions.AllCurrentAsync(cancel)).Where(one => active.Contains(one.Schluessel)))
        {
            var stock = new Textbestand(definition, values, central, all.Select(one => one.Code));
            foreach (var lage in stock.Pfade.Select(stock.Lage))
            {
                count++;
                foreach (var code in lage.Fehlt)
                {
                    missing[code]++;
                }
            }
        }

        return [.. all.Select(one => new Sprachfortschritt(one, count, missing[one.Code]))];
    }
}
