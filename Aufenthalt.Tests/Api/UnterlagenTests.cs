using System.Net;
using System.Net.Http.Headers;
using System.Text;
using NUnit.Framework;
using SkiaSharp;

namespace Aufenthalt.Tests.Api;

[TestFixture("de")]
[TestFixture("en")]
public sealed class UnterlagenTests(string sprache) : ApiTests
{
    private const int Mb = 1024 * 1024;

    [Test]
    public async Task A_document_is_listed_with_name_type_and_size_and_stands_in_its_field()
    {
        var person = await BeginneAsync();
        using var hoch = await person.LadeHochAsync("belegAusweis", Beispielantrag.Pdf(mindestens: 3 * Mb), "Pass.pdf");
        var unterlage = await ApiWelt.JsonAsync(hoch);

        Assert.That(hoch.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That((string)unterlage["name"]!, Is.EqualTo("Pass.pdf"));
        Assert.That((string)unterlage["typ"]!, Is.EqualTo("application/pdf"));
        Assert.That((long)unterlage["groesse"]!, Is.EqualTo(3 * Mb));
        Assert.That((string)unterlage["zustand"]!, Is.EqualTo("geprueft"));
        var stand = await person.StandAsync();
        Assert.That((string)stand["angaben"]!["belegAusweis"]![0]!, Is.EqualTo((string)unterlage["unterlage"]!));
        Assert.That((string)stand["unterlagen"]!["belegAusweis"]![0]!["name"]!, Is.EqualTo("Pass.pdf"));
        var liste = await person.StandAsync("/unterlagen/belegAusweis");
        Assert.That(liste["unterlagen"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_removed_document_is_gone_at_once()
    {
        var person = await BeginneAsync();
        using var hoch = await person.LadeHochAsync("belegAusweis", Beispielantrag.Pdf(), "a.pdf");
        var id = (string)(await ApiWelt.JsonAsync(hoch))["unterlage"]!;
        using var fremdesFeld = await person.SendeAsync(HttpMethod.Delete, $"/unterlagen/belegAufenthalt/{id}");
        await ErwarteProblemAsync(fremdesFeld, HttpStatusCode.NotFound, "unterlage_unbekannt", sprache);
        using var weg = await person.SendeAsync(HttpMethod.Delete, $"/unterlagen/belegAusweis/{id}");
        Assert.That(weg.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(await ApiWelt.ZaehleAsync(Welt.Datenbank, $"aufenthalt.unterlage_teil where unterlage_id = '{id}'"), Is.Zero);
        Assert.That((await person.StandAsync())["angaben"]!["belegAusweis"], Is.Null);
    }

    [Test]
    public async Task An_empty_file_is_422()
    {
        using var antwort = await (await BeginneAsync()).LadeHochAsync("belegAusweis", [], "leer.pdf");
        var problem = await ErwarteProblemAsync(antwort, HttpStatusCode.UnprocessableEntity, "datei_leer", sprache);
        Assert.That((string)problem["detail"]!, Does.Contain("leer.pdf"));
    }

    [TestCase("programm.pdf", "MZ\u0090\u0000\u0003\u0000")]
    [TestCase("programm.exe", "MZ\u0090\u0000\u0003\u0000")]
    [TestCase("archiv.pdf", "PK\u0003\u0004")]
    [TestCase("seite.jpg", "<html><script>alert(1)</script>")]
    [TestCase("text.pdf", "nur Text")]
    [TestCase("zwitter.pdf", "GIF89a/*%PDF-1.4 %%EOF")]
    public async Task What_is_neither_PDF_nor_picture_is_refused_whatever_it_is_called(string name, string inhalt)
    {
        using var antwort = await (await BeginneAsync()).LadeHochAsync("belegAusweis", Encoding.Latin1.GetBytes(inhalt), name);
        var problem = await ErwarteProblemAsync(antwort, HttpStatusCode.UnprocessableEntity, "datei_typ", sprache);
        Assert.That((string)problem["detail"]!, Does.Contain(name).And.Contain("PDF").And.Contain("10 MB"));
    }

    [Test]
    public async Task Heic_is_explained()
    {
        byte[] heic = [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8];
        using var antwort = await (await BeginneAsync()).LadeHochAsync("belegAusweis", heic, "IMG_0001.HEIC", "image/heic");
        var problem = await ErwarteProblemAsync(antwort, HttpStatusCode.UnprocessableEntity, "datei_heic", sprache);
        Assert.That((string)problem["detail"]!, Does.Contain("JPG").And.Contain("iPhone"));
    }

    [Test]
    public async Task An_encrypted_pdf_is_explained()
    {
        var pdf = Encoding.Latin1.GetBytes("%PDF-1.6\n1 0 obj\n<< >>\nendobj\ntrailer\n<< /Root 1 0 R /Encrypt 12 0 R >>\nstartxref\n0\n%%EOF\n");
        using var antwort = await (await BeginneAsync()).LadeHochAsync("belegAusweis", pdf, "geheim.pdf");
        await ErwarteProblemAsync(antwort, HttpStatusCode.UnprocessableEntity, "datei_passwort", sprache);
    }

    [Test]
    public async Task A_file_over_the_limit_is_413_and_the_text_names_file_limit_and_types()
    {
        using var antwort = await (await BeginneAsync()).LadeHochAsync("belegAusweis", Beispielantrag.Pdf(mindestens: 10 * Mb + 1), "zu groß.pdf");
        var problem = await ErwarteProblemAsync(antwort, HttpStatusCode.RequestEntityTooLarge, "datei_zu_gross", sprache);
        Assert.That((string)problem["detail"]!, Does.Contain("zu groß.pdf").And.Contain("10 MB").And.Contain("PDF, JPG"));
        using var gerade = await (await BeginneAsync()).LadeHochAsync("belegAusweis", Beispielantrag.Pdf(mindestens: 10 * Mb), "gerade noch.pdf");
        Assert.That(gerade.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task Two_hundred_megabytes_are_413_and_not_a_broken_connection()
    {
        var person = await BeginneAsync();
        using var antwort = await person.SendeAsync(HttpMethod.Post, "/unterlagen/belegAusweis", Strom(200L * Mb));
        await ErwarteProblemAsync(antwort, HttpStatusCode.RequestEntityTooLarge, "datei_zu_gross", sprache);
        Assert.That((string)(await person.StandAsync())["zustand"]!, Is.EqualTo("offen"));
    }

    [Test]
    public async Task Count_and_sum_hold_under_parallel_uploads()
    {
        var person = await BeginneAsync();
        var viele = await Task.WhenAll(Enumerable.Range(0, 12).Select(nr => person.LadeHochAsync("belegAusweis", Beispielantrag.Pdf(), $"{nr}.pdf")));
        Assert.That(viele.Count(antwort => antwort.StatusCode == HttpStatusCode.Created), Is.EqualTo(6), "the field takes six");
        await ErwarteProblemAsync(viele.First(antwort => antwort.StatusCode != HttpStatusCode.Created), HttpStatusCode.UnprocessableEntity, "dateien_zu_viele", sprache);

        var andere = await BeginneAsync();
        var grosse = await Task.WhenAll(Enumerable.Range(0, 6).Select(nr => andere.LadeHochAsync("belegAufenthalt", Beispielantrag.Pdf(mindestens: 9 * Mb), $"{nr}.pdf")));
        Assert.That(grosse.Count(antwort => antwort.StatusCode == HttpStatusCode.Created), Is.EqualTo(3), "35 MB together");
        var problem = await ErwarteProblemAsync(
            grosse.First(antwort => antwort.StatusCode != HttpStatusCode.Created), HttpStatusCode.UnprocessableEntity, "summe_zu_gross", sprache);
        Assert.That((string)problem["detail"]!, Does.Contain("35 MB"));
        Array.ForEach([.. viele, .. grosse], antwort => antwort.Dispose());
    }

    [TestCase("Reisepass Страница 1.pdf", "Reisepass Страница 1.pdf")]
    [TestCase("جواز سفر.pdf", "جواز سفر.pdf")]
    [TestCase("Ünïcödé 護照 🙂.PDF", "Ünïcödé 護照 🙂.pdf")]
    [TestCase("../../etc/passwd.pdf", "passwd.pdf")]
    [TestCase(@"C:\Users\x\Pass.pdf", "Pass.pdf")]
    [TestCase("rechnung\u202Efdp.exe", "rechnungfdp.exe.pdf")]
    public async Task Names_of_any_script_pass_and_paths_never_do(string gesandt, string erwartet)
    {
        using var antwort = await (await BeginneAsync()).LadeHochAsync("belegAusweis", Beispielantrag.Pdf(), gesandt);
        Assert.That((string)(await ApiWelt.JsonAsync(antwort))["name"]!, Is.EqualTo(erwartet));
    }

    [Test]
    public async Task Equal_names_are_kept_apart()
    {
        var person = await BeginneAsync();
        var namen = new List<string>();
        foreach (var feld in new[] { "belegAusweis", "belegAusweis", "belegAufenthalt" })
        {
            using var antwort = await person.LadeHochAsync(feld, Beispielantrag.Pdf(), "scan.pdf");
            namen.Add((string)(await ApiWelt.JsonAsync(antwort))["name"]!);
        }

        Assert.That(namen, Is.EqualTo(new[] { "scan.pdf", "scan (2).pdf", "scan (3).pdf" }));
    }

    [Test]
    public async Task A_png_becomes_a_jpeg()
    {
        using var bild = new SKBitmap(40, 30);
        using var png = bild.Encode(SKEncodedImageFormat.Png, 100);
        using var antwort = await (await BeginneAsync()).LadeHochAsync("belegAusweis", png.ToArray(), "foto.png", "image/png");
        var unterlage = await ApiWelt.JsonAsync(antwort);
        Assert.That((string)unterlage["typ"]!, Is.EqualTo("image/jpeg"), unterlage.ToJsonString());
        Assert.That((string)unterlage["name"]!, Is.EqualTo("foto.jpg"));
    }

    [Test]
    public async Task An_unknown_field_and_a_field_of_another_type_take_no_files()
    {
        var person = await BeginneAsync();
        foreach (var feld in new[] { "gibtEsNicht", "familienname" })
        {
            using var antwort = await person.LadeHochAsync(feld, Beispielantrag.Pdf(), "a.pdf");
            await ErwarteProblemAsync(antwort, HttpStatusCode.NotFound, "feld_unbekannt", sprache);
        }
    }

    [Test]
    public async Task Somebody_elses_document_is_refused_in_an_answer()
    {
        var eine = await BeginneAsync();
        using var hoch = await eine.LadeHochAsync("belegAusweis", Beispielantrag.Pdf(), "a.pdf");
        var id = (string)(await ApiWelt.JsonAsync(hoch))["unterlage"]!;
        using var antwort = await (await BeginneAsync()).SeiteAsync("unterlagen", new { belegAusweis = new[] { id } });
        await ErwarteProblemAsync(antwort, HttpStatusCode.BadRequest, "unterlage_unbekannt", sprache);
    }

    [Test]
    public async Task The_order_of_ids_in_the_answer_is_the_order_of_the_documents()
    {
        var person = await BeginneAsync();
        foreach (var name in new[] { "1.pdf", "2.pdf" })
        {
            using var hoch = await person.LadeHochAsync("belegAusweis", Beispielantrag.Pdf(), name);
        }

        var ids = (await person.StandAsync())["angaben"]!["belegAusweis"]!.AsArray().Select(id => (string)id!).Reverse().ToArray();
        using var seite = await person.SeiteAsync("unterlagen", new { belegAusweis = ids });
        var stand = await person.StandAsync();
        Assert.That(stand["unterlagen"]!["belegAusweis"]!.AsArray().Select(datei => (string)datei!["name"]!), Is.EqualTo(new[] { "2.pdf", "1.pdf" }));
    }

    private Task<Antragsteller> BeginneAsync() => Antragsteller.BeginneAsync(Welt.Pre, sprache: sprache);

    private static MultipartFormDataContent Strom(long laenge)
    {
        var inhalt = new StreamContent(new Nullen(laenge));
        inhalt.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        return new MultipartFormDataContent { { inhalt, "datei", "riesig.pdf" } };
    }

    /// <summary>A stream of zeros that takes no memory.</summary>
    private sealed class Nullen(long laenge) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => laenge;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var anzahl = (int)Math.Min(count, laenge - Position);
            Array.Clear(buffer, offset, anzahl);
            Position += anzahl;
            return anzahl;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => Position = offset;

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
