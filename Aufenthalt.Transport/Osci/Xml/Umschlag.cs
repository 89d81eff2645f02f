namespace Aufenthalt.Transport.Osci.Xml;

/// <summary>A header block in canonical form, as it is hashed and as it is read.</summary>
internal sealed record Kopfblock(string Name, string Namensraum, string? Id, byte[] Kanonisch)
{
    public System.Xml.Linq.XElement Element { get; } = XmlStueck.Lies(Kanonisch);
}

/// <summary>The body: digest over its canonical form and, if it is small, the form itself.</summary>
internal sealed record Koerper(string? Id, string Digestverfahren, byte[] Digest, byte[]? Kanonisch);

/// <summary>A SOAP envelope, read once. <see cref="Nachrichtentyp"/> is null for SOAP faults.</summary>
internal sealed record Umschlag(string? Nachrichtentyp, IReadOnlyList<Kopfblock> Bloecke, Koerper Koerper)
{
    public Kopfblock? Block(string name) => Bloecke.FirstOrDefault(block => block.Name == name && block.Namensraum == OsciNamen.Osci);
}
