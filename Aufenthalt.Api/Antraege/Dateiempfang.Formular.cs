using System.Text;
using Aufenthalt.Tenancy.Antraege.Unterlagen;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Aufenthalt.Api.Antraege;

/// <summary>What arrived: texts and files of a form, or why not. Dispose it: its bytes count against the memory for uploads.</summary>
internal sealed class EmpfangenesFormular : IAsyncDisposable
{
    public Dictionary<string, string> Texte { get; } = new(StringComparer.Ordinal);

    public List<EmpfangeneDatei> Dateien { get; } = [];

    public string? Fehler { get; set; }

    /// <summary>The file that is meant by <see cref="Fehler"/>.</summary>
    public string? Dateiname { get; set; }

    public async ValueTask DisposeAsync()
    {
        foreach (var file in Dateien)
        {
            await file.DisposeAsync();
        }
    }
}

/// <summary>Reads a form with several files, each under the same limits as a single one.</summary>
internal sealed partial class Dateiempfang
{
    private const int LongestText = 64 * 1024;

    public async Task<EmpfangenesFormular> ReceiveFormAsync(HttpContext context, Uploadgrenzen grenzen, IReadOnlyCollection<string> texte)
    {
        var form = new EmpfangenesFormular();
        if (Open(context, out var refused) is not { } reader)
        {
            form.Fehler = refused;
            return form;
        }

        try
        {
            while (form.Fehler is null && await reader.ReadNextSectionAsync(context.RequestAborted) is { } section)
            {
                if (ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                {
                    await TakeAsync(form, section, disposition, grenzen, texte, context);
                }
            }
        }
        catch (Exception error) when (error is InvalidDataException or BadHttpRequestException or IOException)
        {
            form.Fehler = "anfrage_ungueltig";
        }

        return form;
    }

    private async Task TakeAsync(
        EmpfangenesFormular form, MultipartSection section, ContentDispositionHeaderValue disposition, Uploadgrenzen grenzen,
        IReadOnlyCollection<string> texte, HttpContext context)
    {
        var part = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
        if (IsFile(disposition))
        {
            var file = await ReadAsync(section.Body, Name(disposition), grenzen.DateiBytes, context);
            form.Dateien.Add(file);
            (form.Fehler, form.Dateiname) = (Limit(form, file, grenzen), file.Dateiname);
        }
        else if (texte.Contains(part))
        {
            form.Texte[part] = await TextAsync(section.Body, context.RequestAborted) ?? "";
        }
    }

    // An input without a chosen file is sent as a file without name and content.
    private static string? Limit(EmpfangenesFormular form, EmpfangeneDatei file, Uploadgrenzen grenzen)
    {
        if (file is { Fehler: null, Inhalt.Length: 0, Dateiname: "" })
        {
            form.Dateien.Remove(file);
            return null;
        }

        return file.Fehler
            ?? (form.Dateien.Count > grenzen.Dateien ? "dateien_zu_viele" : null)
            ?? (form.Dateien.Sum(one => (long)one.Inhalt.Length) > grenzen.SummeBytes ? "summe_zu_gross" : null);
    }

    private static async Task<string?> TextAsync(Stream body, CancellationToken cancel)
    {
        var buffer = new byte[LongestText + 1];
        var read = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel);
        return read > LongestText ? throw new InvalidDataException("A text is too long.") : Encoding.UTF8.GetString(buffer, 0, read);
    }
}
