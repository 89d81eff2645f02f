using Aufenthalt.Api.Antragsstrecken;
using Aufenthalt.Api.Netz;
using Aufenthalt.Api.Postleitzahlen;
using Aufenthalt.Api.Tenants;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Konfiguration;
using Aufenthalt.Tenancy.Postleitzahlen;
using Aufenthalt.Tenancy.Tenants;

namespace Aufenthalt.Api.Antraege;

internal sealed record BeginnAnfrage(string? Sprache, string? Anliegen, string? Plz, string? Ort);

internal sealed record BeginnAntwort(
    string Sitzung, string Token, DateTimeOffset LaeuftAbAm, DateTimeOffset JetztAm, string Seite, string? Schluessel);

/// <summary>Begins a session: checks Anliegen and place, then freezes definition, thresholds and texts for it (design D11).</summary>
internal sealed class SitzungBeginnen(
    Dienste dienste, Fassungen fassungen, TextstandStore texts, SitzungStore sessions, Behoerdenliste behoerden, TimeProvider clock)
{
    public async Task<IResult> HandleAsync(HttpContext context, MandantKontext mandant, string schluessel, BeginnAnfrage anfrage)
    {
        var sicht = mandant.Sicht;
        var sprache = sicht.WaehleSprache(anfrage.Sprache ?? Sprachwunsch.Of(context)).Code;
        context.Features.Set(new Sprachwunsch(sprache));
        var (definition, missing) = await dienste.FindAsync(sicht, schluessel);
        if (definition is null)
        {
            return missing!;
        }

        if (Dienste.IstAntwortformular(definition))
        {
            // It answers a message; only the page of a Vorgang knows which.
            return Problem.NichtFreigegeben;
        }

        if (Anliegen(sicht, definition, anfrage.Anliegen) is not { } anliegen)
        {
            return Invalid("anliegen_unbekannt");
        }

        return await PlaceProblemAsync(sicht, definition, anfrage, context.RequestAborted)
            ?? await CreateAsync(context, mandant, definition, sprache, new SitzungsInhalt
            {
                Anliegen = anliegen.Length > 0 ? anliegen : null,
                Plz = Blank(anfrage.Plz),
                Ort = Ags.TryParse(anfrage.Ort, out var ort) ? ort.Value : null,
            });
    }

    /// <summary>Freezes what the session is read with and stores it.</summary>
    /// <param name="context">The request; gets the ETag.</param>
    /// <param name="mandant">The tenant.</param>
    /// <param name="definition">The service.</param>
    /// <param name="sprache">Language of the session.</param>
    /// <param name="inhalt">What it begins with.</param>
    /// <param name="schluessel">Key of the service, where the caller did not name it.</param>
    public async Task<IResult> CreateAsync(
        HttpContext context, MandantKontext mandant, Definition definition, string sprache, SitzungsInhalt inhalt, string? schluessel = null)
    {
        var sicht = mandant.Sicht;
        var stand = Dienste.Texte(sicht, definition);
        var schwellen = await fassungen.CurrentSchwellenAsync();
        await texts.EnsureAsync(sicht.Scope, stand, context.RequestAborted);
        var id = Sitzungskennung.New(Ags.TryParse(sicht.Tenant.Ags, out var ags) ? ags : default);
        var token = Sitzungstoken.New();
        var now = clock.GetUtcNow();
        var sitzung = await sessions.CreateAsync(
            sicht.Scope, id, token, new NeueSitzung(definition.Schluessel, definition.Sha256, stand.Sha256, schwellen.Sha256, sprache, inhalt),
            now, context.RequestAborted);
        var bild = Sitzungsbild.Von(new OffeneSitzung(sitzung, new Fassung(definition, schwellen, stand), mandant, ags.Value), sitzung, sprache, now);
        OffeneSitzung.SetETag(context, sitzung);
        return Results.Json(
            new BeginnAntwort(id.ToString(), token.Reveal(), sitzung.LaeuftAbAm, now, bild.NaechsteSeite(), schluessel), statusCode: StatusCodes.Status201Created);
    }

    private async Task<IResult?> PlaceProblemAsync(MandantenSicht sicht, Definition definition, BeginnAnfrage anfrage, CancellationToken cancel)
    {
        var plz = Blank(anfrage.Plz);
        if (plz is not null && !IsPlz(plz))
        {
            return Invalid("plz_format");
        }

        if (!sicht.Settings.PlzPruefung)
        {
            return null;
        }

        if (plz is null)
        {
            return Invalid("plz_noetig");
        }

        var outcome = DienstZustaendigkeit.Pruefe(sicht, definition, plz, Blank(anfrage.Ort));
        return outcome.Ergebnis == ZustaendigkeitErgebnis.Zustaendig
            ? null
            : await behoerden.ProblemAsync(sicht, definition, outcome, cancel);
    }

    /// <summary>Five ASCII digits.</summary>
    public static bool IsPlz(string text) => text.Length == 5 && text.All(char.IsAsciiDigit);

    // A service with one Anliegen or none need not be told which.
    private static string? Anliegen(MandantenSicht sicht, Definition definition, string? asked) => Dienste.Anliegen(sicht, definition) switch
    {
        [] => definition.Anliegen.IsEmpty ? "" : null,
        [var only] when string.IsNullOrEmpty(asked) => only.Id,
        var all => all.FirstOrDefault(anliegen => anliegen.Id == asked)?.Id,
    };

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Problem Invalid(string code) => new(StatusCodes.Status422UnprocessableEntity, code);
}
