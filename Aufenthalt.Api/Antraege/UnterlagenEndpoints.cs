using System.Globalization;
using Aufenthalt.Api.Netz;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Antraege.Unterlagen;
using Aufenthalt.Tenancy.Antragsstrecken;

namespace Aufenthalt.Api.Antraege;

internal sealed record UnterlagenAntwort(IReadOnlyList<UnterlageAntwort> Unterlagen);

/// <summary>Documents of a session: add, list, remove.</summary>
internal static class UnterlagenEndpoints
{
    public static void MapUnterlagen(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/sitzungen/{sitzung}/unterlagen/{feld}").WithTags("Unterlagen").ProducesProblem(StatusCodes.Status401Unauthorized);
        group.MapPost("", (string sitzung, string feld, OffeneSitzung offen, UnterlageHinzufuegen hinzufuegen, HttpContext context) =>
                hinzufuegen.HandleAsync(context, offen, feld))
            .WithSummary("Upload a document; multipart/form-data with one part 'datei'")
            .Produces<UnterlageAntwort>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        group.MapGet("", List).WithSummary("Documents of a field").Produces<UnterlagenAntwort>();
        group.MapDelete("/{unterlage:guid}", RemoveAsync).WithSummary("Remove a document").Produces(StatusCodes.Status204NoContent);
    }

    /// <summary>The upload field of that name; <c>null</c> if the application has none.</summary>
    public static Feld? Uploadfeld(OffeneSitzung offen, string feld) =>
        offen.Fassung.Definition.Felder.TryGetValue(feld, out var ort) && ort is { Feld.Typ: Feldtyp.Upload, Eltern: null } ? ort.Feld : null;

    private static IResult List(string sitzung, string feld, OffeneSitzung offen) =>
        Uploadfeld(offen, feld) is null
            ? Problem.FeldUnbekannt
            : Results.Json(new UnterlagenAntwort(
                [.. offen.Sitzung.Unterlagen.Where(unterlage => unterlage.Feld == feld).Select(UnterlageAntwort.Aus)]));

    private static async Task<IResult> RemoveAsync(
        string sitzung, string feld, Guid unterlage, OffeneSitzung offen, UnterlagenStore documents, SitzungStore sessions, HttpContext context)
    {
        if (offen.IsStale(context))
        {
            return Problem.VersionVeraltet;
        }

        var session = offen.Sitzung;
        if (!await documents.RemoveAsync(session.Scope, session.Kennung, feld, unterlage, context.RequestAborted))
        {
            return new Problem(StatusCodes.Status404NotFound, "unterlage_unbekannt");
        }

        OffeneSitzung.SetETag(context, await sessions.ReloadAsync(session, context.RequestAborted) ?? session);
        return Results.NoContent();
    }
}

/// <summary>Takes one uploaded document: reads it within limits, looks at its content, has it scanned, stores it sealed.</summary>
internal sealed class UnterlageHinzufuegen(
    Dateiempfang empfang, Virenpruefung scanner, UnterlagenStore documents, SitzungStore sessions, Uploadgrenzen grenzen, TimeProvider clock)
{
    public async Task<IResult> HandleAsync(HttpContext context, OffeneSitzung offen, string feld)
    {
        if (UnterlagenEndpoints.Uploadfeld(offen, feld) is not { } field)
        {
            return Problem.FeldUnbekannt;
        }

        if (offen.IsStale(context))
        {
            return Problem.VersionVeraltet;
        }

        await using var received = await empfang.ReceiveAsync(context, grenzen.DateiBytes);
        if (received.Fehler is { } code)
        {
            return Refused(grenzen, code, received.Dateiname);
        }

        var finding = Dateipruefung.Pruefe(received.Inhalt);
        if (finding.Code is { } bad)
        {
            return Refused(grenzen, bad, received.Dateiname);
        }

        // What was sent is scanned, not what it was converted to.
        var verdict = await scanner.CheckAsync(offen.Mandant.Sicht.Environment, received.Inhalt, context.RequestAborted);
        return verdict is { } harmful
            ? Refused(grenzen, harmful, received.Dateiname)
            : await StoreAsync(context, offen.Sitzung, field, received.Dateiname, finding);
    }

    private async Task<IResult> StoreAsync(HttpContext context, Sitzung session, Feld field, string? name, Dateibefund finding)
    {
        var neu = new NeueUnterlage(field.Id, field.Max ?? 0, finding.Typ, Dateiname.Saeubere(name, finding.Typ), finding.Inhalt);
        var (stored, refusal) = await documents.AddAsync(session.Scope, session.Kennung, neu, grenzen, clock.GetUtcNow(), context.RequestAborted);
        if (stored is null)
        {
            return refusal!.Code == "sitzung_abgelaufen" ? Problem.SitzungAbgelaufen : Refused(grenzen, refusal.Code, name, refusal.Grenze);
        }

        OffeneSitzung.SetETag(context, await sessions.ReloadAsync(session, context.RequestAborted) ?? session);
        return Results.Json(UnterlageAntwort.Aus(stored), statusCode: StatusCodes.Status201Created);
    }

    /// <summary>Says which file, which limit, which types (in the reader's language).</summary>
    public static Problem Refused(Uploadgrenzen grenzen, string code, string? name, long limit = 0) =>
        new Problem(Status(code), code)
            .Naming("datei", Dateiname.Anzeige(name))
            .Naming("dateiMb", Megabytes(grenzen.DateiBytes))
            .Naming("summeMb", Megabytes(grenzen.SummeBytes))
            .Naming("dateien", (limit > 0 ? limit : grenzen.Dateien).ToString(CultureInfo.InvariantCulture))
            .With("datei", Dateiname.Anzeige(name));

    private static string Megabytes(long bytes) => (bytes / (1024 * 1024)).ToString(CultureInfo.InvariantCulture);

    private static int Status(string code) => code switch
    {
        "datei_zu_gross" => StatusCodes.Status413PayloadTooLarge,
        "inhaltstyp" => StatusCodes.Status415UnsupportedMediaType,
        "anfrage_ungueltig" => StatusCodes.Status400BadRequest,
        "bereits_abgesendet" => StatusCodes.Status409Conflict,
        "ueberlastet" or "pruefung_nicht_moeglich" => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
