using System.Text.Json;
using System.Text.Json.Nodes;
using Aufenthalt.Api.Antragsstrecken;
using Aufenthalt.Api.Netz;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Konfiguration;
using Aufenthalt.Tenancy.Postleitzahlen;
using Aufenthalt.Tenancy.Tenants;

namespace Aufenthalt.Api.Postleitzahlen;

internal sealed record OrtAntwort(string Ags, string Name);

internal sealed record BehoerdeAntwort(string Ags, string Name, IReadOnlyList<OrtAntwort> Orte, string? Url);

internal sealed record ZustaendigkeitAntwort(string Ergebnis, IReadOnlyList<BehoerdeAntwort> Behoerden);

/// <summary>Authorities as the browser gets them, with a link where they are online here.</summary>
internal sealed class Behoerdenliste(MandantenVerzeichnis verzeichnis, MandantenSichten sichten, Dienste dienste)
{
    public async Task<ZustaendigkeitAntwort> AnswerAsync(
        MandantenSicht sicht, Definition? definition, Zustaendigkeit outcome, CancellationToken cancel)
    {
        var behoerden = new List<BehoerdeAntwort>();
        foreach (var behoerde in outcome.Behoerden)
        {
            behoerden.Add(new BehoerdeAntwort(
                behoerde.Ags, behoerde.Name, [.. behoerde.Orte.Select(ort => new OrtAntwort(ort.Ags, ort.Name))],
                await UrlAsync(sicht, definition, behoerde.Ags, cancel)));
        }

        return new ZustaendigkeitAntwort(outcome.Ergebnis.ToString().ToLowerInvariant(), behoerden);
    }

    /// <summary>The refusal of a place, with who is responsible.</summary>
    public async Task<Problem> ProblemAsync(MandantenSicht sicht, Definition definition, Zustaendigkeit outcome, CancellationToken cancel)
    {
        var code = outcome.Ergebnis == ZustaendigkeitErgebnis.Mehrdeutig ? "plz_mehrdeutig" : "nicht_zustaendig";
        var answer = await AnswerAsync(sicht, definition, outcome, cancel);
        return new Problem(StatusCodes.Status422UnprocessableEntity, code)
            .Naming("behoerde", sicht.Tenant.Name)
            .With("ergebnis", answer.Ergebnis)
            .With("behoerden", JsonSerializer.SerializeToNode(answer.Behoerden, ApiJson.Default.IReadOnlyListBehoerdeAntwort) as JsonArray);
    }

    private async Task<string?> UrlAsync(MandantenSicht sicht, Definition? definition, string text, CancellationToken cancel)
    {
        if (!Ags.TryParse(text, out var ags)
            || await verzeichnis.FindAsync(ags, cancel) is not { } tenant
            || await sichten.GetAsync(tenant, sicht.Environment) is not { } other)
        {
            return null;
        }

        if (definition is null)
        {
            return $"/{tenant.Ags}";
        }

        var (offered, _) = await dienste.FindAsync(other, definition.Schluessel);
        return offered is null ? null : $"/{tenant.Ags}/{definition.Schluessel}";
    }
}
