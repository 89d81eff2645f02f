using System.Globalization;
using System.Text;

namespace Aufenthalt.Tenancy.Zusammenfassung.Pdf;

/// <summary>One element of the structure tree (ISO 32000-1, 14.7): what a screen reader walks through.</summary>
internal sealed class StructureElement(string type, StructureElement? parent)
{
    public string Type { get; } = type;

    public StructureElement? Parent { get; } = parent;

    /// <summary>BCP 47 tag when the content is not in the document's language.</summary>
    public string? Language { get; init; }

    /// <summary>Further entries, ready to write, such as the attributes of a table's cell.</summary>
    public string Entries { get; init; } = "";

    public List<StructureElement> Children { get; } = [];

    public List<(PdfPage Page, int Mark)> Marks { get; } = [];

    /// <summary>Object numbers of annotations that belong to the element, with their page.</summary>
    public List<(PdfPage Page, int Number)> Annotations { get; } = [];

    public int Number { get; set; }
}

/// <summary>The structure tree of a document, in reading order, with the table that leads from marked content back to its element.</summary>
internal sealed class StructureTree
{
    public StructureElement Document { get; } = new("Document", null);

    public StructureElement Add(string type, StructureElement? parent = null, string? language = null, string entries = "")
    {
        var element = new StructureElement(type, parent ?? Document) { Language = language, Entries = entries };
        element.Parent!.Children.Add(element);
        return element;
    }

    /// <summary>Writes all elements and returns the number of the tree's root.</summary>
    public int Write(PdfFile file, IReadOnlyList<PdfPage> pages, IReadOnlyList<PdfLink> links)
    {
        var root = file.Reserve();
        Number(file, Document);
        WriteElement(file, Document, root);
        var parents = new StringBuilder();
        for (var i = 0; i < pages.Count; i++)
        {
            var owners = string.Join(' ', pages[i].MarkOwners.Select(owner => PdfValue.Ref(owner.Number)));
            parents.Append(CultureInfo.InvariantCulture, $"{i} {PdfValue.Ref(file.Add($"[{owners}]"))} ");
        }

        for (var i = 0; i < links.Count; i++)
        {
            parents.Append(CultureInfo.InvariantCulture, $"{pages.Count + i} {PdfValue.Ref(links[i].Owner.Number)} ");
        }

        var parentTree = file.Add($"<< /Nums [{parents}] >>");
        file.Set(
            root,
            $"<< /Type /StructTreeRoot /K {PdfValue.Ref(Document.Number)} /ParentTree {PdfValue.Ref(parentTree)} /ParentTreeNextKey {pages.Count + links.Count} >>");
        return root;
    }

    private static void Number(PdfFile file, StructureElement element)
    {
        element.Number = file.Reserve();
        foreach (var child in element.Children)
        {
            Number(file, child);
        }
    }

    private static void WriteElement(PdfFile file, StructureElement element, int parent)
    {
        var kids = element.Marks
            .Select(mark => $"<< /Type /MCR /Pg {PdfValue.Ref(mark.Page.Number)} /MCID {mark.Mark} >>")
            .Concat(element.Annotations.Select(annotation => $"<< /Type /OBJR /Pg {PdfValue.Ref(annotation.Page.Number)} /Obj {PdfValue.Ref(annotation.Number)} >>"))
            .Concat(element.Children.Select(child => PdfValue.Ref(child.Number)));
        var language = element.Language is null ? "" : $" /Lang {PdfValue.Text(element.Language)}";
        file.Set(
            element.Number,
            $"<< /Type /StructElem /S /{element.Type} /P {PdfValue.Ref(parent)}{language}{element.Entries} /K [{string.Join(' ', kids)}] >>");
        foreach (var child in element.Children)
        {
            WriteElement(file, child, element.Number);
        }
    }
}
