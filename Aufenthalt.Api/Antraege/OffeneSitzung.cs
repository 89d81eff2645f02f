using System.Globalization;
using Aufenthalt.Api.Netz;
using Aufenthalt.Api.Tenants;
using Aufenthalt.Tenancy.Antraege;

namespace Aufenthalt.Api.Antraege;

/// <summary>The session of a request, opened by its token, with everything it is read with.</summary>
internal sealed record OffeneSitzung(Sitzung Sitzung, Fassung Fassung, MandantKontext Mandant, string Ags)
{
    public string Id => $"{Ags}-{Sitzung.Kennung}";

    public static ValueTask<OffeneSitzung?> BindAsync(HttpContext context) => ValueTask.FromResult(context.Features.Get<OffeneSitzung>());

    /// <summary>Language of the answer: what this call asks for, else the session's.</summary>
    public string Sprache(HttpContext context) =>
        Sprachwunsch.Query(context) is { } asked ? Mandant.Sicht.WaehleSprache(asked).Code : Sitzung.Sprache;

    /// <summary>Whether the caller means another state than there is (RFC 9110, 13.1.1). Without If-Match he means any.</summary>
    public bool IsStale(HttpContext context)
    {
        var given = context.Request.Headers.IfMatch.ToString();
        return given.Length > 0 && !given.Split(',').Any(tag => tag.Trim() is var one && (one == "*" || one == ETag(Sitzung)));
    }

    public static void SetETag(HttpContext context, Sitzung sitzung) => context.Response.Headers.ETag = ETag(sitzung);

    private static string ETag(Sitzung sitzung) => string.Create(CultureInfo.InvariantCulture, $"\"{sitzung.Version}\"");
}

/// <summary>
/// Opens the session that the path names with the token of the caller and prolongs it. Unknown id, wrong token, ended, of the other
/// environment: the same 401. Once submitted only its state and the repetition of the answer remain.
/// </summary>
internal sealed class SitzungOeffnung(RequestDelegate next, SitzungStore sessions, AntragStore applications, Fassungen fassungen, TimeProvider clock)
{
    private const string Scheme = "Bearer ";

    public async Task InvokeAsync(HttpContext context)
    {
        var segments = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (await OpenAsync(context, segments[2]) is not { } opened)
        {
            await Problem.SitzungAbgelaufen.WriteAsync(context);
            return;
        }

        context.Features.Set(opened);
        context.Features.Set(new Sprachwunsch(opened.Sitzung.Sprache));
        OffeneSitzung.SetETag(context, opened.Sitzung);
        if (opened.Sitzung is { Zustand: SitzungZustand.Abgesendet, AntragId: { } antrag } && !RemainsAfterSubmission(context, segments))
        {
            var number = await applications.VorgangsnummerAsync(opened.Sitzung.Scope, antrag, context.RequestAborted) ?? "";
            await AlreadySubmitted(number).WriteAsync(context);
            return;
        }

        await next(context);
    }

    public static Problem AlreadySubmitted(string number) =>
        new Problem(StatusCodes.Status409Conflict, "bereits_abgesendet").Naming("vorgangsnummer", number).With("vorgangsnummer", number);

    private async Task<OffeneSitzung?> OpenAsync(HttpContext context, string text)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            || !Sitzungstoken.TryParse(header[Scheme.Length..].Trim(), out var token)
            || !Sitzungskennung.TryParse(text, out var id)
            || context.Features.Get<MandantKontext>() is not { } tenant)
        {
            return null;
        }

        var session = await sessions.OpenAsync(tenant.Sicht.Scope, id.Kennung, token, clock.GetUtcNow(), context.RequestAborted);
        return session is null
            ? null
            : new OffeneSitzung(session, await fassungen.OfAsync(session, context.RequestAborted), tenant, id.Ags.Value);
    }

    private static bool RemainsAfterSubmission(HttpContext context, string[] segments) => segments switch
    {
        [_, _, _] => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method),
        [_, _, _, "absenden"] => true,
        _ => false,
    };
}
