using System.Text;

namespace Aufenthalt.Transport.XAuslaender.Lesen;

/// <summary>
/// UTF-8 text of an untrusted document. The XML reader holds a whole tag in memory before it hands it on, so a tag that does not end
/// is stopped here; a byte that is not UTF-8 throws <see cref="DecoderFallbackException"/>.
/// </summary>
internal sealed class SichererText(Stream strom, Lesegrenzen grenzen) : TextReader
{
    private readonly StreamReader _quelle =
        new(strom, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, 32 * 1024, leaveOpen: true);

    private Lage _lage = Lage.Text;
    private int _laenge;

    private enum Lage
    {
        Text,
        TagBeginn,
        Tag,
        InAnfuehrung,
        InApostroph,

        /// <summary>Comment, CDATA or processing instruction: the XML reader takes these in pieces.</summary>
        Sonderteil,
    }

    public override int Read(char[] buffer, int index, int count)
    {
        var gelesen = _quelle.Read(buffer, index, count);
        Verfolge(buffer.AsSpan(index, gelesen));
        return gelesen;
    }

    public override int Peek() => _quelle.Peek();

    public override int Read()
    {
        var zeichen = _quelle.Read();
        if (zeichen >= 0)
        {
            Verfolge([(char)zeichen]);
        }

        return zeichen;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _quelle.Dispose();
        }

        base.Dispose(disposing);
    }

    // Nearly all of a message is base64, and in text only the next "<" matters.
    private void Verfolge(ReadOnlySpan<char> zeichen)
    {
        while (!zeichen.IsEmpty)
        {
            var schritt = 1;
            if (_lage == Lage.Text)
            {
                var ort = zeichen.IndexOf('<');
                if (ort < 0)
                {
                    return;
                }

                (_lage, _laenge, schritt) = (Lage.TagBeginn, 0, ort + 1);
            }
            else
            {
                Verfolge(zeichen[0]);
            }

            zeichen = zeichen[schritt..];
        }
    }

    private void Verfolge(char zeichen)
    {
        if (_lage != Lage.Sonderteil && ++_laenge > grenzen.Tagzeichen)
        {
            throw new InvalidDataException("Ein Tag ist zu lang.");
        }

        _lage = (_lage, zeichen) switch
        {
            (Lage.TagBeginn, '!' or '?') => Lage.Sonderteil,
            (Lage.TagBeginn or Lage.Tag or Lage.Sonderteil, '>') => Lage.Text,
            (Lage.TagBeginn or Lage.Tag, '"') => Lage.InAnfuehrung,
            (Lage.TagBeginn or Lage.Tag, '\'') => Lage.InApostroph,
            (Lage.InAnfuehrung, '"') or (Lage.InApostroph, '\'') => Lage.Tag,
            (Lage.TagBeginn, _) => Lage.Tag,
            _ => _lage,
        };
    }
}
