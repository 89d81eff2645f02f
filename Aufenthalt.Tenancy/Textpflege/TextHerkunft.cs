using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Konfiguration;
using Aufenthalt.Tenancy.Texts;

namespace Aufenthalt.Tenancy.Textpflege;

/// <summary>One layer in the answer to "why does my text not show?".</summary>
/// <param name="Ebene">Which layer.</param>
/// <param name="Sprache">Language looked in.</param>
/// <param name="Wert">Its value; <c>null</c> if it has none.</param>
/// <param name="Am">When the value was written; <c>null</c> for the standard.</param>
/// <param name="Von">By whom.</param>
/// <param name="Gilt">This one shows.</param>
public sealed record TextSchicht(TextEbene Ebene, string Sprache, string? Wert, DateTimeOffset? Am, string? Von, bool Gilt);

/// <summary>Answers "why does my text not show?" (design section 4): each layer with value and time, which wins, and who serves it.</summary>
public sealed class TextHerkunft(TextStore texts, ApiProzessStore processes, TimeProvider clock)
{
    /// <summary>The layers in the order of decision: first those of the language, then the German ones.</summary>
    public async Task<IReadOnlyList<TextSchicht>> SchichtenAsync(
        TenantScope scope, Definition definition, string pfad, string sprache, CancellationToken cancel = default)
    {
        var own = await texts.ListAsync(scope, cancel);
        var central = await texts.CentralAsync(pfad, cancel);
        var layers = new List<TextSchicht>();
        foreach (var code in new[] { TextPfad.IsSprachneutral(pfad) ? Languages.Sprache.Deutsch : sprache, Languages.Sprache.Deutsch }.Distinct())
        {
            foreach (var (ebene, dienst) in new[] { (TextEbene.MandantDienst, definition.Schluessel), (TextEbene.Mandant, TextPfad.Mandantenweit) })
            {
                var text = own.FirstOrDefault(row => row.Dienst == dienst && row.Pfad == pfad && row.Sprache == code);
                layers.Add(new(ebene, code, text?.Wert, text?.GeaendertAm, text?.GeaendertVon, false));
            }

            var zentral = central.Where(row => row.Sprache == code && (row.Dienst == definition.Schluessel || row.Dienst == TextPfad.Mandantenweit))
                .OrderBy(row => row.Dienst == TextPfad.Mandantenweit).FirstOrDefault();
            layers.Add(new(TextEbene.Zentral, code, zentral?.Wert, zentral?.GeaendertAm, zentral?.GeaendertVon, false));
            layers.Add(new(TextEbene.Standard, code, definition.Texte.GetValueOrDefault(code)?.GetValueOrDefault(pfad), null, null, false));
        }

        var winner = layers.FindIndex(layer => layer.Wert is not null);
        return [.. layers.Select((layer, index) => layer with { Gilt = index == winner })];
    }

    /// <summary>How many Api processes serve the newest state of the tenant, of how many.</summary>
    public async Task<(int Aktuell, int Alle)> SichtbarAsync(TenantScope scope, CancellationToken cancel = default)
    {
        var all = await processes.ListAsync(clock.GetUtcNow(), cancel);
        var version = await processes.VersionAsync(scope, cancel);
        return (all.Count(process => process.Versionen.GetValueOrDefault(scope, version) >= version), all.Count);
    }
}
