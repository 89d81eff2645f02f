using System.Globalization;
using System.Text;
using System.Xml;
using Aufenthalt.Transport.XAuslaender.Nachrichten;
using Aufenthalt.Transport.XAuslaender.Profile;

namespace Aufenthalt.Transport.XAuslaender.Schreiben;

/// <summary>
/// Elements of one message. <c>Q…</c> writes an element of XAusländer's namespace, <c>U…</c> one without: the modules of XInneres keep their
/// children out of every namespace, which is why the root's namespace has a prefix and no default namespace is ever declared.
/// </summary>
internal sealed class XaSchreiber(XmlWriter xml, Profil profil, bool ohneInhalt) : IAsyncDisposable
{
    public const string Praefix = "xa";

    public Profil Profil => profil;

    public XmlWriter Xml => xml;

    /// <param name="ziel">Must allow synchronous writes; stays open.</param>
    /// <param name="ohneInhalt">Every document is written with one placeholder byte: the frame that a schema check needs.</param>
    public static XaSchreiber Auf(Stream ziel, Profil profil, bool ohneInhalt) =>
        new(
            XmlWriter.Create(ziel, new XmlWriterSettings
            {
                Async = true,
                CloseOutput = false,
                Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                // A carriage return in an answer would be lost by every reader if it were written bare.
                NewLineHandling = NewLineHandling.Entitize,
            }),
            profil,
            ohneInhalt);

    public static string Tag(DateOnly tag) => tag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Zeitpunkt(DateTimeOffset zeit) => zeit.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);

    public Abschluss Q(string name)
    {
        xml.WriteStartElement(Praefix, name, profil.Namensraum);
        return new Abschluss(xml);
    }

    public Abschluss U(string name)
    {
        xml.WriteStartElement(name);
        return new Abschluss(xml);
    }

    public void QText(string name, string? wert)
    {
        if (wert is not null)
        {
            using (Q(name))
            {
                Text(wert);
            }
        }
    }

    public void UText(string name, string? wert)
    {
        if (wert is not null)
        {
            using (U(name))
            {
                Text(wert);
            }
        }
    }

    public void QTag(string name, DateOnly? tag) => QText(name, tag is { } wert ? Tag(wert) : null);

    public void QWahr(string name, bool gesetzt) => QText(name, gesetzt ? "true" : null);

    /// <summary>A code; the list and its version are always named, which every code type of XÖV allows.</summary>
    public void QCode(string name, string liste, string? code)
    {
        if (code is not null)
        {
            using (Q(name))
            {
                Code(liste, code);
            }
        }
    }

    public void UCode(string name, string liste, string code, bool mitListe = true)
    {
        using (U(name))
        {
            Code(liste, code, mitListe);
        }
    }

    /// <summary>Writes the bytes of <paramref name="quelle"/> as base64 into the open element without holding them.</summary>
    public async Task InhaltAsync(Dokumentquelle? quelle, CancellationToken abbruch)
    {
        if (ohneInhalt || quelle is null)
        {
            xml.WriteString("AA==");
            return;
        }

        await using var base64 = new Base64Strom(xml);
        await quelle.Schreibe(base64, abbruch);
    }

    public async ValueTask DisposeAsync()
    {
        await xml.FlushAsync();
        await xml.DisposeAsync();
    }

    private void Code(string liste, string code, bool mitListe = true)
    {
        if (mitListe)
        {
            var eintrag = profil.Liste(liste);
            xml.WriteAttributeString("listURI", eintrag.Urn);
            xml.WriteAttributeString("listVersionID", eintrag.Version);
        }

        UText("code", code);
    }

    private void Text(string wert) => xml.WriteString(wert.Normalize(NormalizationForm.FormC));

    /// <summary>Closes the element at the end of a <c>using</c> block.</summary>
    internal readonly struct Abschluss(XmlWriter xml) : IDisposable
    {
        public void Dispose() => xml.WriteEndElement();
    }
}
