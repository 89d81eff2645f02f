using System.Text.Json.Nodes;
using Aufenthalt.Api.Antragsstrecken;
using Aufenthalt.Api.Netz;
using Aufenthalt.Api.Tenants;
using Aufenthalt.Tenancy.Antraege;

namespace Aufenthalt.Api.Antraege;

internal sealed record SitzungAntwort(
    string Sitzung, string Ags, string Schluessel, string Sprache, string? Anliegen, string? Plz, string? Ort, DateTimeOffset JetztAm,
    DateTimeOffset LaeuftAbAm, string Zustand, string? Vorgangsnummer, string DefinitionUrl, string Seite, IReadOnlyList<SeiteAntwort> Seiten,
    JsonObject Angaben, IReadOnlyDictionary<string, IReadOnlyList<UnterlageAntwort>> Unterlagen,
    IReadOnlyDictionary<string, string>? Variablen = null, IReadOnlyDictionary<string, bool>? Schalter = null);

internal sealed record FristAntwort(DateTimeOffset LaeuftAbAm, DateTimeOffset JetztAm);

internal sealed record UnterbrochenAntwort(string Fortsetzungscode, DateTimeOffset GueltigBisAm);

internal sealed record FortsetzenAnfrage(string? Fortsetzungscode);

/// <summary>A session from its beginning to its being put aside.</summary>
internal static class SitzungEndpoints
{
    public static void MapSitzungen(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/{ags}/antragsstrecken/{key}/sitzungen",
                (string ags, string key, BeginnAnfrage anfrage, MandantKontext mandant, SitzungBeginnen beginnen, HttpContext context) =>
                    beginnen.HandleAsync(context, mandant, key, anfrage))
            .WithTags("Sitzungen").WithSummary("Begin a session")
            .Produces<BeginnAntwort>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        routes.MapPost("/api/{ags}/fortsetzen", ResumeAsync)
            .WithTags("Sitzungen").WithSummary("Take an interrupted session up again").Produces<BeginnAntwort>().ProducesProblem(StatusCodes.Status404NotFound);
        var one = routes.MapGroup("/api/sitzungen/{sitzung}").WithTags("Sitzungen").ProducesProblem(StatusCodes.Status401Unauthorized);
        one.MapGet("", ShowAsync).WithSummary("State, pages and answers of a session").Produces<SitzungAntwort>();
        one.MapDelete("", EndAsync).WithSummary("End a session and delete everything it holds").Produces(StatusCodes.Status204NoContent);
        one.MapPost("/verlaengern", Prolong).WithSummary("Prolong a session").Produces<FristAntwort>();
        one.MapPost("/unterbrechen", InterruptAsync).WithSummary("Put a session aside for 14 days").Produces<UnterbrochenAntwort>(StatusCodes.Status201Created);
        one.MapPut("/seiten/{seite}", (string sitzung, string seite, SeiteAnfrage anfrage, OffeneSitzung offen, SeiteSpeichern speichern, HttpContext context) =>
                speichern.HandleAsync(context, offen, seite, anfrage))
            .WithSummary("Replace the answers of a page; stored whether rules are met or not")
            .Produces<GespeichertAntwort>().Produces<GespeichertAntwort>(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status412PreconditionFailed);
    }

    private static async Task<IResult> ShowAsync(
        string sitzung, HttpContext context, OffeneSitzung offen, Dienste dienste, AntragStore applications, TimeProvider clock)
    {
        var session = offen.Sitzung;
        var now = clock.GetUtcNow();
        var sprache = offen.Sprache(context);
        var url = $"/api/definitionen/{session.Dienst}/{session.DefinitionSha256}";
        if (session is { Zustand: SitzungZustand.Abgesendet, AntragId: { } antrag })
        {
            var number = await applications.VorgangsnummerAsync(session.Scope, antrag, context.RequestAborted);
            return Results.Json(new SitzungAntwort(
                offen.Id, offen.Ags, session.Dienst, session.Sprache, null, null, null, now, session.LaeuftAbAm, "abgesendet", number, url, "", [], [],
                new Dictionary<string, IReadOnlyList<UnterlageAntwort>>()));
        }

        var bild = Sitzungsbild.Von(offen, session, sprache, now);
        return Results.Json(new SitzungAntwort(
            offen.Id, offen.Ags, session.Dienst, session.Sprache, session.Inhalt.Anliegen, session.Inhalt.Plz, session.Inhalt.Ort, now,
            session.LaeuftAbAm, "offen", null, url, bild.NaechsteSeite(), await bild.SeitenAsync(dienste, sprache), session.Angaben.AlsJson(),
            session.Unterlagen.GroupBy(unterlage => unterlage.Feld).ToDictionary(
                field => field.Key, field => (IReadOnlyList<UnterlageAntwort>)[.. field.Select(UnterlageAntwort.Aus)]),
            session.Inhalt.Antwortbezug?.Werte, session.Inhalt.Antwortbezug?.Schalter.ToDictionary(name => name, _ => true)));
    }

    private static async Task<IResult> EndAsync(string sitzung, OffeneSitzung offen, SitzungStore sessions, CancellationToken cancel)
    {
        await sessions.DeleteAsync(offen.Sitzung, cancel);
        return Results.NoContent();
    }

    // Opening it has prolonged it.
    private static IResult Prolong(string sitzung, OffeneSitzung offen, TimeProvider clock) =>
        Results.Json(new FristAntwort(offen.Sitzung.LaeuftAbAm, clock.GetUtcNow()));

    private static async Task<IResult> InterruptAsync(
        string sitzung, OffeneSitzung offen, SitzungStore sessions, TimeProvider clock, CancellationToken cancel)
    {
        var code = Fortsetzungscode.New();
        return await sessions.InterruptAsync(offen.Sitzung, code, clock.GetUtcNow(), cancel) is { } until
            ? Results.Json(new UnterbrochenAntwort(code.Reveal(), until), statusCode: StatusCodes.Status201Created)
            : Problem.SitzungAbgelaufen;
    }

    private static async Task<IResult> ResumeAsync(
        string ags, FortsetzenAnfrage anfrage, MandantKontext mandant, SitzungStore sessions, Fassungen fassungen,
        Mengengrenzen grenzen, TimeProvider clock, HttpContext context)
    {
        if (grenzen.GuessesTooOften(context))
        {
            await Mengengrenzen.RejectAsync(context, null);
            return Results.Empty;
        }

        var now = clock.GetUtcNow();
        var token = Sitzungstoken.New();
        if (!Fortsetzungscode.TryParse(anfrage.Fortsetzungscode, out var code)
            || await sessions.ResumeAsync(mandant.Sicht.Scope, code, token, now, context.RequestAborted) is not { } session)
        {
            grenzen.CountWrongGuess(context);
            return new Problem(StatusCodes.Status404NotFound, "fortsetzungscode_unbekannt");
        }

        var offen = new OffeneSitzung(session, await fassungen.OfAsync(session, context.RequestAborted), mandant, mandant.Tenant.Ags);
        OffeneSitzung.SetETag(context, session);
        var bild = Sitzungsbild.Von(offen, session, session.Sprache, now);
        return Results.Json(new BeginnAntwort(offen.Id, token.Reveal(), session.LaeuftAbAm, now, bild.NaechsteSeite(), session.Dienst));
    }
}
