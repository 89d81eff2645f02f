using System.Collections.Frozen;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace Aufenthalt.Api.Embed;

/// <summary>The built web component: <c>/embed/aufenthalt.js</c>, its chunks, the themes and the classic loader.</summary>
internal sealed class EmbedDateien
{
    private readonly FrozenDictionary<string, EmbedDatei> dateien;

    private EmbedDateien(IEnumerable<EmbedDatei> dateien) =>
        this.dateien = dateien.ToFrozenDictionary(datei => datei.Pfad, StringComparer.Ordinal);

    /// <summary>Reads what the build has laid beside the assembly.</summary>
    internal static EmbedDateien Lies(string ordner)
    {
        if (!Directory.Exists(ordner))
        {
            throw new DirectoryNotFoundException($"The web component was not built: {ordner} is missing.");
        }

        return new(Directory.EnumerateFiles(ordner, "*", SearchOption.AllDirectories)
            .Where(datei => Path.GetExtension(datei) is not ".br" and not ".gz")
            .Select(datei => new EmbedDatei(
                Path.GetRelativePath(ordner, datei).Replace('\\', '/'),
                File.ReadAllBytes(datei),
                LiesFalls(datei + ".br"),
                LiesFalls(datei + ".gz"))));
    }

    /// <summary>The chunks that the entry imports at once; a page of ours names them early to save a round trip.</summary>
    internal IEnumerable<string> ErsteTeile() =>
        dateien.TryGetValue("aufenthalt.js", out var eingang)
            ? dateien.Keys.Where(pfad => pfad.StartsWith("teile/", StringComparison.Ordinal)
                && System.Text.Encoding.UTF8.GetString(eingang.Inhalt).Contains($"from\"./{pfad}\"", StringComparison.Ordinal)).Order()
            : [];

    internal async Task Sende(HttpContext http, string pfad)
    {
        var antwort = http.Response;
        // The same bytes for every page of the world: no credentials, no tenant, so every origin may read them.
        antwort.Headers.AccessControlAllowOrigin = "*";
        antwort.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        antwort.Headers.XContentTypeOptions = "nosniff";
        if (!dateien.TryGetValue(pfad, out var datei))
        {
            antwort.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        antwort.Headers.CacheControl = datei.Cache;
        antwort.Headers.Vary = HeaderNames.AcceptEncoding;
        antwort.GetTypedHeaders().ETag = datei.ETag;
        if (IstBekannt(http.Request.GetTypedHeaders(), datei))
        {
            antwort.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        await SendeInhalt(http, datei);
    }

    private static async Task SendeInhalt(HttpContext http, EmbedDatei datei)
    {
        var (inhalt, kodierung) = datei.Form(http.Request.Headers.AcceptEncoding.ToString());
        http.Response.ContentType = datei.Inhaltstyp;
        http.Response.ContentLength = inhalt.Length;
        if (kodierung is not null)
        {
            http.Response.Headers.ContentEncoding = kodierung;
        }

        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.Body.WriteAsync(inhalt, http.RequestAborted);
        }
    }

    private static bool IstBekannt(RequestHeaders kopf, EmbedDatei datei) =>
        kopf.IfNoneMatch?.Any(etag => etag.Tag == datei.ETag.Tag || etag.Tag == "*") == true;

    private static byte[]? LiesFalls(string pfad) => File.Exists(pfad) ? File.ReadAllBytes(pfad) : null;
}
