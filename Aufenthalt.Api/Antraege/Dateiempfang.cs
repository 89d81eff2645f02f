using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Aufenthalt.Api.Antraege;

/// <summary>What arrived: content and name of one file, or why not. Dispose it: its bytes count against the memory for uploads.</summary>
internal sealed class EmpfangeneDatei(MemoryStream? inhalt, string? dateiname, string? fehler, Action freigeben) : IAsyncDisposable
{
    public ReadOnlyMemory<byte> Inhalt => inhalt is null ? default : inhalt.GetBuffer().AsMemory(0, (int)inhalt.Length);

    public string? Dateiname { get; } = dateiname;

    public string? Fehler { get; } = fehler;

    public ValueTask DisposeAsync()
    {
        freigeben();
        return ValueTask.CompletedTask;
    }
}

/// <summary>
/// Reads the file of a multipart body. Nothing touches the disk: an unencrypted copy there would outlive the session. The memory of all
/// uploads together is bounded (<c>Uploads:SpeicherMb</c>); it is taken as bytes arrive, so slow senders hold little.
/// </summary>
internal sealed partial class Dateiempfang(IConfiguration configuration)
{
    private const string Teil = "datei";
    private const int Happen = 64 * 1024;

    // A browser that is cut off in the middle of sending shows a broken connection instead of our answer; so a file that is too large is
    // read to its end, as far as that is reasonable.
    private const long Zuhoeren = 256L * 1024 * 1024;

    private readonly long capacity = configuration.GetValue("Uploads:SpeicherMb", 512L) * 1024 * 1024;
    private long taken;

    public async Task<EmpfangeneDatei> ReceiveAsync(HttpContext context, long limit)
    {
        if (Open(context, out var refused) is not { } reader)
        {
            return Failed(refused!);
        }

        try
        {
            while (await reader.ReadNextSectionAsync(context.RequestAborted) is { } section)
            {
                if (ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
                    && HeaderUtilities.RemoveQuotes(disposition.Name) == Teil
                    && IsFile(disposition))
                {
                    return await ReadAsync(section.Body, Name(disposition), limit, context);
                }
            }
        }
        catch (Exception error) when (error is InvalidDataException or BadHttpRequestException)
        {
            return Failed("anfrage_ungueltig");
        }
        catch (IOException)
        {
            // The multipart body ends before its closing boundary.
            return Failed("anfrage_ungueltig");
        }

        return Failed("datei_fehlt");
    }

    private async Task<EmpfangeneDatei> ReadAsync(Stream body, string name, long limit, HttpContext context)
    {
        var content = new MemoryStream();
        var buffer = new byte[Happen];
        var reserved = 0L;
        var read = 0L;
        while (await body.ReadAsync(buffer, context.RequestAborted) is > 0 and var count)
        {
            read += count;
            if (read > Zuhoeren)
            {
                context.Response.Headers.Connection = "close";
                break;
            }

            if (read > limit)
            {
                continue;
            }

            if (!TryTake(count))
            {
                Give(reserved);
                return Failed("ueberlastet");
            }

            reserved += count;
            content.Write(buffer, 0, count);
        }

        if (read > limit)
        {
            Give(reserved);
            return new EmpfangeneDatei(null, name, "datei_zu_gross", () => { });
        }

        return new EmpfangeneDatei(content, name, null, () => Give(reserved));
    }

    private static MultipartReader? Open(HttpContext context, out string? refused)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }

        if (Boundary(context.Request) is not { } boundary)
        {
            refused = "inhaltstyp";
            return null;
        }

        refused = context.Request.ContentLength > Zuhoeren ? "datei_zu_gross" : null;
        if (refused is not null)
        {
            context.Response.Headers.Connection = "close";
            return null;
        }

        return new MultipartReader(boundary, context.Request.Body) { HeadersCountLimit = 16, HeadersLengthLimit = 16 * 1024 };
    }

    private static bool IsFile(ContentDispositionHeaderValue disposition) => disposition.FileName.HasValue || disposition.FileNameStar.HasValue;

    private bool TryTake(long bytes)
    {
        if (Interlocked.Add(ref taken, bytes) <= capacity)
        {
            return true;
        }

        Give(bytes);
        return false;
    }

    private void Give(long bytes) => Interlocked.Add(ref taken, -bytes);

    private static string Name(ContentDispositionHeaderValue disposition) =>
        (disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName)).ToString();

    private static string? Boundary(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= 100 } boundary
            ? boundary.ToString()
            : null;

    private static EmpfangeneDatei Failed(string code) => new(null, null, code, () => { });
}
