using System.Text.Json;
using System.Text.Json.Nodes;
using Aufenthalt.Api.Antragsstrecken;
using Aufenthalt.Api.Netz;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Antraege.Unterlagen;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Antragsstrecken.Pruefen;

namespace Aufenthalt.Api.Antraege;

internal sealed record SeiteAnfrage(JsonElement Angaben);

internal sealed record GespeichertAntwort(
    IReadOnlyList<MeldungAntwort> Meldungen, IReadOnlyList<SeiteAntwort> Seiten, string Seite, DateTimeOffset LaeuftAbAm, DateTimeOffset JetztAm);

/// <summary>
/// The PUT of a page. A well-formed page is stored even when rules fail; a malformed one is refused and nothing is stored. Without
/// If-Match the last one wins; with it, a stale one is told so.
/// </summary>
internal sealed class SeiteSpeichern(SitzungStore sessions, UnterlagenStore documents, Dienste dienste, TimeProvider clock)
{
    private const int Attempts = 10;

    public async Task<IResult> HandleAsync(HttpContext context, OffeneSitzung offen, string seite, SeiteAnfrage anfrage)
    {
        if (offen.IsStale(context))
        {
            return Problem.VersionVeraltet;
        }

        var sprache = offen.Sprache(context);
        var current = offen.Sitzung;
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var result = SeitenPruefung.Nimm(
                offen.Fassung.Definition, seite, anfrage.Angaben, current.Angaben,
                Pruefkontext.Fuer(offen.Mandant.Sicht, current, offen.Fassung, clock.GetUtcNow(), sprache),
                (feld, id) => current.Unterlagen.Any(unterlage => unterlage.Feld == feld && unterlage.Id.ToString() == id));
            if (result is Abgewiesen refused)
            {
                return Refusal(refused, sprache);
            }

            if (await StoreAsync(offen, current, seite, (Angenommen)result, context.RequestAborted) is { } stored)
            {
                return await AnswerAsync(context, offen, stored, seite, sprache);
            }

            if (context.Request.Headers.IfMatch.Count > 0)
            {
                return Problem.VersionVeraltet;
            }

            if (await sessions.ReloadAsync(current, context.RequestAborted) is not { Zustand: SitzungZustand.Offen } reloaded)
            {
                return Problem.SitzungAbgelaufen;
            }

            current = reloaded;
        }

        return Problem.VersionVeraltet;
    }

    private async Task<Sitzung?> StoreAsync(
        OffeneSitzung offen, Sitzung current, string seite, Angenommen accepted, CancellationToken cancel)
    {
        var uploads = offen.Fassung.Definition.Seiten.SelectMany(page => page.Felder).Where(feld => feld.Typ == Feldtyp.Upload).ToList();
        var content = current.Inhalt with
        {
            // Documents are rows of their own; here they would be a second truth.
            Angaben = accepted.Angaben.Mit(uploads.Select(feld => KeyValuePair.Create(feld.Id, (JsonNode?)null))),
            GespeicherteSeiten = current.Inhalt.GespeicherteSeiten.Add(seite),
        };
        if (await sessions.SaveAsync(current, content, clock.GetUtcNow(), cancel) is not { } stored)
        {
            return null;
        }

        return await OrderAsync(stored, uploads, accepted.Angaben, cancel) ? await sessions.ReloadAsync(stored, cancel) : stored;
    }

    // The order of ids in a field is the order of its documents.
    private async Task<bool> OrderAsync(Sitzung stored, IEnumerable<Feld> uploads, Angaben angaben, CancellationToken cancel)
    {
        var changed = false;
        foreach (var feld in uploads)
        {
            var known = stored.Unterlagen.Where(unterlage => unterlage.Feld == feld.Id).Select(unterlage => unterlage.Id).ToList();
            var asked = (angaben[feld.Id] as JsonArray ?? []).Select(id => Guid.Parse((string)id!)).ToList();
            if (asked.Count == known.Count && asked.Distinct().Count() == known.Count && !asked.SequenceEqual(known))
            {
                await documents.OrderAsync(stored.Scope, stored.Kennung, feld.Id, asked, cancel);
                changed = true;
            }
        }

        return changed;
    }

    private async Task<IResult> AnswerAsync(HttpContext context, OffeneSitzung offen, Sitzung stored, string seite, string sprache)
    {
        var now = clock.GetUtcNow();
        var bild = Sitzungsbild.Von(offen, stored, sprache, now);
        OffeneSitzung.SetETag(context, stored);
        return Results.Json(
            new GespeichertAntwort(
                await bild.MeldungenAsync(dienste, seite, sprache), await bild.SeitenAsync(dienste, sprache), bild.NaechsteSeite(), stored.LaeuftAbAm, now),
            statusCode: bild.HatFehler(seite) ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static Problem Refusal(Abgewiesen refused, string sprache)
    {
        if (refused.Code == "seite_unbekannt")
        {
            return Problem.SeiteUnbekannt;
        }

        return new Problem(StatusCodes.Status400BadRequest, refused.Code)
            .Saying(sprache == "de" ? refused.Deutsch : refused.Englisch)
            .With("feld", refused.Feld);
    }
}
