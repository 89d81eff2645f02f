using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Aufenthalt.Tenancy.Zusammenfassung.Schrift;

namespace Aufenthalt.Tenancy.Zusammenfassung.Pdf;

/// <summary>What the document says about itself.</summary>
internal sealed record PdfProperties(string Title, string Subject, string Author, DateTimeOffset Created, string Identity);

/// <summary>An area that leads to an address on the web.</summary>
internal sealed record PdfLink(PdfPage Page, int Number, StructureElement Owner, double X, double Y, double Width, double Height, string Target);

/// <summary>A tagged PDF in German: pages, structure, embedded faces.</summary>
internal sealed class PdfDocument(PdfProperties properties)
{
    private readonly PdfFile file = new();
    private readonly Dictionary<FontFace, PdfFont> fonts = [];
    private readonly List<PdfPage> pages = [];
    private readonly List<PdfLink> links = [];

    public StructureTree Structure { get; } = new();

    public IReadOnlyList<PdfPage> Pages => pages;

    public PdfPage AddPage()
    {
        var page = new PdfPage(file.Reserve());
        pages.Add(page);
        return page;
    }

    /// <summary>Draws a line whose ink starts at <paramref name="x"/>, <paramref name="y"/>.</summary>
    public void Draw(PdfPage page, Line line, double x, double y)
    {
        var output = page.Raw;
        var size = line.Style.Size;
        output.Append(CultureInfo.InvariantCulture, $"BT {PdfValue.Number(line.Style.Gray)} g 1 0 0 1 {PdfValue.Number(x - line.Lead)} {PdfValue.Number(PdfPage.Height - y)} Tm\n");
        var pen = new Pen(output, size, this);
        foreach (var cluster in line.Clusters)
        {
            pen.Show(cluster);
        }

        pen.Close();
        output.Append("ET\n");
    }

    /// <summary>Makes an area of <paramref name="page"/> a link; its text belongs to <paramref name="owner"/>, an element of type Link.</summary>
    public void Link(PdfPage page, StructureElement owner, double x, double y, double width, double height, string target)
    {
        var link = new PdfLink(page, file.Reserve(), owner, x, y, width, height, target);
        links.Add(link);
        owner.Annotations.Add((page, link.Number));
    }

    public byte[] Finish()
    {
        var tree = Structure.Write(file, pages, links);
        WriteLinks();
        var resources = Resources();
        var parent = file.Reserve();
        for (var i = 0; i < pages.Count; i++)
        {
            var content = file.AddStream(pages[i].Content());
            file.Set(
                pages[i].Number,
                $"<< /Type /Page /Parent {PdfValue.Ref(parent)} /MediaBox [0 0 {PdfValue.Number(PdfPage.Width)} {PdfValue.Number(PdfPage.Height)}] "
                + $"/Resources {PdfValue.Ref(resources)} /Contents {PdfValue.Ref(content)} /StructParents {i} /Tabs /S{Annotations(pages[i])} >>");
        }

        file.Set(parent, $"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select(page => PdfValue.Ref(page.Number)))}] >>");
        var metadata = file.AddPlainStream(Encoding.UTF8.GetBytes(Xmp.Write(properties)), "/Type /Metadata /Subtype /XML");
        var catalog = file.Add(
            $"<< /Type /Catalog /Pages {PdfValue.Ref(parent)} /StructTreeRoot {PdfValue.Ref(tree)} /MarkInfo << /Marked true >> /Lang (de) "
            + $"/ViewerPreferences << /DisplayDocTitle true >> /Metadata {PdfValue.Ref(metadata)} >>");
        var info = file.Add(
            $"<< /Title {PdfValue.Text(properties.Title)} /Subject {PdfValue.Text(properties.Subject)} /Author {PdfValue.Text(properties.Author)} /Producer (Aufenthalt) "
            + $"/CreationDate {PdfValue.Date(properties.Created)} /ModDate {PdfValue.Date(properties.Created)} >>");
        var id = SHA256.HashData(Encoding.UTF8.GetBytes(properties.Identity))[..16];
        return file.Finish(catalog, info, id);
    }

    private void WriteLinks()
    {
        for (var i = 0; i < links.Count; i++)
        {
            var link = links[i];
            var box = string.Join(' ', new[] { link.X, PdfPage.Height - link.Y - link.Height, link.X + link.Width, PdfPage.Height - link.Y }.Select(PdfValue.Number));
            file.Set(
                link.Number,
                $"<< /Type /Annot /Subtype /Link /Rect [{box}] /Border [0 0 0] /F 4 /StructParent {pages.Count + i} /Contents {PdfValue.Text(link.Target)} "
                + $"/A << /Type /Action /S /URI /URI {PdfValue.Ascii(link.Target)} >> >>");
        }
    }

    private string Annotations(PdfPage page)
    {
        var own = links.Where(link => link.Page == page).Select(link => PdfValue.Ref(link.Number)).ToArray();
        return own.Length == 0 ? "" : $" /Annots [{string.Join(' ', own)}]";
    }

    private int Resources()
    {
        var entries = fonts.Values.Select(font => $"/{font.ResourceName} {PdfValue.Ref(font.Write(file))}");
        return file.Add($"<< /Font << {string.Join(' ', entries)} >> >>");
    }

    private PdfFont FontOf(FontFace face)
    {
        if (!fonts.TryGetValue(face, out var font))
        {
            font = new PdfFont(face, string.Create(CultureInfo.InvariantCulture, $"F{fonts.Count}"));
            fonts.Add(face, font);
        }

        return font;
    }

    /// <summary>Writes glyphs as one array per face; differences between shaped and plain widths (kerning) become adjustments.</summary>
    private sealed class Pen(StringBuilder output, double size, PdfDocument document)
    {
        private PdfFont? font;
        private double pending;

        public void Show(Cluster cluster)
        {
            if (font?.Face != cluster.Face)
            {
                Close();
                font = document.FontOf(cluster.Face);
                output.Append(CultureInfo.InvariantCulture, $"/{font.ResourceName} {PdfValue.Number(size)} Tf\n[");
            }

            if (Math.Abs(pending) > 0.0001)
            {
                output.Append(PdfValue.Number(-pending * 1000));
            }

            var (code, width) = font.Code(cluster);
            output.Append(CultureInfo.InvariantCulture, $"<{code:X4}>");
            pending = cluster.Advance - (width / (double)cluster.Face.UnitsPerEm);
        }

        public void Close()
        {
            if (font is not null)
            {
                // What follows in another face starts where this one ended.
                output.Append(Math.Abs(pending) > 0.0001 ? PdfValue.Number(-pending * 1000) : "").Append("] TJ\n");
                font = null;
                pending = 0;
            }
        }
    }
}
