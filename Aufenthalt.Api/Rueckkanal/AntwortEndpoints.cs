using Aufenthalt.Api.Antraege;
using Aufenthalt.Api.Netz;
using Aufenthalt.Api.Tenants;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Antraege.Unterlagen;
using Aufenthalt.Tenancy.Rueckkanal;

namespace Aufenthalt.Api.Rueckkanal;

internal sealed record EmpfangenAntwort(DateTimeOffset EingegangenAm);

internal sealed record RuecknahmeAnfrage(string? Grund);

/// <summary>What an applicant sends after the Antrag: an answer to the authority with documents, or the withdrawal.</summary>
internal static class AntwortEndpoints
{
    private const int LongestReason = 2000;

    public static void MapAntworten(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/{ags}/vorgaenge/{vorgangsnummer}").WithTags("Rückkanal").ProducesProblem(StatusCodes.Status404NotFound);
        group.MapPost("/antworten", (string ags, string vorgangsnummer, AntwortAnnehmen annehmen, MandantKontext mandant, HttpContext context) =>
                annehmen.HandleAsync(context, mandant, vorgangsnummer))
            .WithSummary("Answer a message of the authority; multipart with nachricht, text, datei; needs the header Idempotency-Key")
            .Produces<EmpfangenAntwort>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        group.MapPost("/ruecknahme", WithdrawAsync)
            .WithSummary("Withdraw the Antrag; needs the header Idempotency-Key")
            .Produces<EmpfangenAntwort>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status409Conflict);
        group.MapPost("/antwort-sitzungen", (string ags, string vorgangsnummer, AntwortSitzungAnfrage anfrage, AntwortSitzung sitzung, MandantKontext mandant, HttpContext context) =>
                sitzung.HandleAsync(context, mandant, vorgangsnummer, anfrage))
            .WithSummary("Begin a session of the reply form for a message of the authority").Produces(StatusCodes.Status201Created, contentType: "application/json");
    }

    private static async Task<IResult> WithdrawAsync(
        string ags, string vorgangsnummer, RuecknahmeAnfrage anfrage, HttpContext context, MandantKontext mandant, VorgangZugang zugang, Antworteingang eingang, TimeProvider clock)
    {
        var (antrag, problem) = await zugang.OpenAsync(context, mandant, vorgangsnummer);
        if (antrag is null)
        {
            return problem!;
        }

        if (Idempotenz.Schluessel(context) is not { } key)
        {
            return Idempotenz.Fehlt;
        }

        var reason = AntwortAnnehmen.Storable(anfrage.Grund, LongestReason);
        var neu = new NeueAntwort(AntwortArt.Ruecknahme, null, new AntwortInhalt(reason, new Dictionary<string, string>()), []);
        return await eingang.SendeAsync(antrag, neu, key, clock.GetUtcNow(), CancellationToken.None) is { } received
            ? Results.Json(new EmpfangenAntwort(Amtstag.In(received)), statusCode: StatusCodes.Status201Created)
            : new Problem(StatusCodes.Status409Conflict, "ruecknahme_nicht_moeglich");
    }
}

/// <summary>Takes one answer that comes without a session: reads it within limits, looks at its documents, has them scanned, stores all at once.</summary>
internal sealed class AntwortAnnehmen(
    VorgangZugang zugang, Dateiempfang empfang, Virenpruefung scanner, RueckkanalStore messages, Antworteingang eingang, Uploadgrenzen grenzen, TimeProvider clock)
{
    private const string Feld = "unterlagen";
    private const int LongestText = 10_000;

    public async Task<IResult> HandleAsync(HttpContext context, MandantKontext mandant, string vorgangsnummer)
    {
        var (antrag, problem) = await zugang.OpenAsync(context, mandant, vorgangsnummer);
        if (antrag is null)
        {
            return problem!;
        }

        if (Idempotenz.Schluessel(context) is not { } key)
        {
            return Idempotenz.Fehlt;
        }

        await using var form = await empfang.ReceiveFormAsync(context, grenzen, ["nachricht", "text"]);
        if (form.Fehler is { } code)
        {
            return UnterlageHinzufuegen.Refused(grenzen, code, form.Dateiname);
        }

        if (!Guid.TryParse(form.Texte.GetValueOrDefault("nachricht"), out var id)
            || await messages.FindAsync(antrag.Scope, antrag.Id, id, context.RequestAborted) is not { } message)
        {
            return Invalid("nachricht_unbekannt");
        }

        return RueckkanalArt.IstBeantwortbar(message.Art) ? await StoreAsync(context, antrag, message, form, key) : Invalid("nachricht_nicht_beantwortbar");
    }

    /// <summary>What the database can hold: no U+0000, not longer than so many signs, no half sign at the end.</summary>
    public static string Storable(string? text, int longest)
    {
        var clean = (text ?? "").Replace("\0", "", StringComparison.Ordinal).Trim();
        var end = Math.Min(clean.Length, longest);
        return clean[..(end < clean.Length && char.IsHighSurrogate(clean[end - 1]) ? end - 1 : end)];
    }

    private async Task<IResult> StoreAsync(HttpContext context, Antrag antrag, RueckkanalNachricht message, EmpfangenesFormular form, string key)
    {
        var text = Storable(form.Texte.GetValueOrDefault("text"), LongestText);
        if (text.Length == 0 && form.Dateien.Count == 0)
        {
            return Invalid("text_fehlt");
        }

        var files = new List<NeueUnterlage>();
        foreach (var file in form.Dateien)
        {
            var finding = Dateipruefung.Pruefe(file.Inhalt);
            var refused = finding.Code ?? await scanner.CheckAsync(antrag.Scope.Environment, file.Inhalt, context.RequestAborted);
            if (refused is not null)
            {
                return UnterlageHinzufuegen.Refused(grenzen, refused, file.Dateiname);
            }

            files.Add(new NeueUnterlage(Feld, 0, finding.Typ, Dateiname.Saeubere(file.Dateiname, finding.Typ), finding.Inhalt));
        }

        var neu = new NeueAntwort(
            AntwortArt.Antwort, message.Id, new AntwortInhalt(text, new Dictionary<string, string> { [Feld] = "Unterlage zur Rückfrage" }), files);
        // A client that goes away must not stop what it has asked for.
        var received = await eingang.SendeAsync(antrag, neu, key, clock.GetUtcNow(), CancellationToken.None);
        return Results.Json(new EmpfangenAntwort(Amtstag.In(received!.Value)), statusCode: StatusCodes.Status201Created);
    }

    private static Problem Invalid(string code) => new(StatusCodes.Status422UnprocessableEntity, code);
}
