using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Aufenthalt.Api.Embed;

/// <summary>One file of the web component, held in memory with its compressed forms.</summary>
internal sealed record EmbedDatei(string Pfad, byte[] Inhalt, byte[]? Brotli, byte[]? Gzip)
{
    // A chunk carries a hash of its content in its name; the entry keeps its name and is asked for again soon.
    private const string Fuenfminuten = "public, max-age=300, stale-while-revalidate=86400";
    private const string FuerImmer = "public, max-age=31536000, immutable";

    internal EntityTagHeaderValue ETag { get; } = new($"\"{Convert.ToHexStringLower(SHA256.HashData(Inhalt).AsSpan(0, 12))}\"");

    internal string Cache => Pfad.StartsWith("teile/", StringComparison.Ordinal) ? FuerImmer : Fuenfminuten;

    internal string Inhaltstyp => Path.GetExtension(Pfad) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".css" => "text/css; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    };

    /// <summary>The smallest form the browser takes; weights are not looked at, no browser sends any.</summary>
    internal (byte[] Inhalt, string? Kodierung) Form(string angenommen) =>
        Brotli is not null && Nimmt(angenommen, "br") ? (Brotli, "br")
        : Gzip is not null && Nimmt(angenommen, "gzip") ? (Gzip, "gzip")
        : (Inhalt, null);

    private static bool Nimmt(string angenommen, string kodierung) =>
        angenommen.Split(',', StringSplitOptions.TrimEntries).Any(eine => eine == kodierung || eine.StartsWith(kodierung + ";", StringComparison.Ordinal));
}
