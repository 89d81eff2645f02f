using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Aufenthalt.Api.Netz;

/// <summary>
/// A JSON document that is worked out once. Kept in its brotli form alone: 600 tenants with eleven services in twelve languages would fill
/// a process with the plain one (design D8). Who reads no brotli gets it unpacked on the way.
/// </summary>
internal sealed class Dokument
{
    private readonly byte[] brotli;
    private readonly int length;

    public Dokument(byte[] inhalt)
    {
        brotli = Compress(inhalt);
        length = inhalt.Length;
        ETag = $"W/\"{Base64Url.EncodeToString(SHA256.HashData(inhalt).AsSpan(0, 16))}\"";
    }

    /// <summary>Weak: the compressed and the plain form share it.</summary>
    public string ETag { get; }

    /// <summary>The document as an answer: 304 where the caller has it, compressed where he reads brotli.</summary>
    public IResult Answer(string cacheControl) => new Antwort(this, cacheControl);

    private static byte[] Compress(byte[] content)
    {
        // Quality 9: within a few percent of 11, in a tenth of the time; the first caller waits for it.
        var target = new byte[BrotliEncoder.GetMaxCompressedLength(content.Length)];
        return BrotliEncoder.TryCompress(content, target, out var length, quality: 9, window: 22)
            ? target[..length]
            : throw new InvalidOperationException("The buffer was too small for brotli's own bound.");
    }

    private byte[] Plain()
    {
        var content = new byte[length];
        return BrotliDecoder.TryDecompress(brotli, content, out var written) && written == length
            ? content
            : throw new InvalidDataException("A document in memory does not unpack.");
    }

    private sealed class Antwort(Dokument dokument, string cacheControl) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var headers = httpContext.Response.Headers;
            headers.ETag = dokument.ETag;
            headers.CacheControl = cacheControl;
            headers.Append("Vary", "Accept-Encoding");
            if (Matches(httpContext.Request.Headers.IfNoneMatch.ToString()))
            {
                httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }

            httpContext.Response.ContentType = "application/json; charset=utf-8";
            return WriteAsync(httpContext);
        }

        private Task WriteAsync(HttpContext context)
        {
            var compressed = ReadsBrotli(context.Request.Headers.AcceptEncoding.ToString());
            var bytes = compressed ? dokument.brotli : dokument.Plain();
            if (compressed)
            {
                context.Response.Headers.ContentEncoding = "br";
            }

            context.Response.ContentLength = bytes.Length;
            return HttpMethods.IsHead(context.Request.Method)
                ? Task.CompletedTask
                : context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
        }

        // The weak comparison of RFC 9110, 13.1.2.
        private bool Matches(string given) =>
            given.Length > 0
            && (given.Trim() == "*" || given.Split(',').Any(tag => tag.Trim() is var one && (one == dokument.ETag || one == dokument.ETag[2..])));

        private static bool ReadsBrotli(string given) =>
            StringWithQualityHeaderValue.TryParseList([given], out var accepted)
            && accepted.Any(encoding => encoding.Value.Equals("br", StringComparison.OrdinalIgnoreCase) && encoding.Quality is null or > 0);
    }
}
