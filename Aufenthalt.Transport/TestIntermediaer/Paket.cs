using System.Security.Cryptography;
using System.Text;

namespace Aufenthalt.Transport.TestIntermediaer;

/// <summary>One MIME part, a slice of the message.</summary>
internal sealed record Paketteil(string Kennung, IReadOnlyDictionary<string, string> Kopf, ReadOnlyMemory<byte> Inhalt)
{
    public ReadOnlyMemory<byte> Entpackt() =>
        Kopf.GetValueOrDefault("content-transfer-encoding", string.Empty).Trim().Equals("base64", StringComparison.OrdinalIgnoreCase)
            || Kopf.GetValueOrDefault("content-type", string.Empty).StartsWith("text/base64", StringComparison.OrdinalIgnoreCase)
                ? Convert.FromBase64String(Encoding.ASCII.GetString(Inhalt.Span))
                : Inhalt;
}

/// <summary>A multipart message held in memory.</summary>
internal static class Paket
{
    public static IReadOnlyList<Paketteil> Zerlege(ReadOnlyMemory<byte> nachricht)
    {
        var anfang = 0;
        while (anfang < nachricht.Length && nachricht.Span[anfang] is (byte)'\r' or (byte)'\n')
            anfang++;
        var (kopf, dahinter) = Kopf(nachricht[anfang..]);
        var rest = nachricht[(anfang + dahinter)..];
        var grenze = Encoding.ASCII.GetBytes("--" + Grenze(kopf.GetValueOrDefault("content-type", string.Empty)));
        var stelle = rest.Span.IndexOf(grenze);
        if (stelle < 0)
            throw new Zurueckweisung("9100", "no first boundary");
        var teile = new List<Paketteil>();
        rest = rest[(stelle + grenze.Length)..];
        byte[] naechste = [(byte)'\r', (byte)'\n', .. grenze];
        while (!rest.Span.StartsWith("--"u8))
        {
            var ende = rest.Span.IndexOf(naechste);
            if (ende < 0 || !rest.Span.StartsWith("\r\n"u8))
                throw new Zurueckweisung("9100", "a part does not end");
            teile.Add(Teil(rest[2..ende]));
            rest = rest[(ende + naechste.Length)..];
        }
        if (teile.Count == 0 || teile.Select(t => t.Kennung).Distinct(StringComparer.Ordinal).Count() != teile.Count)
            throw new Zurueckweisung("9100", "no part or a duplicate Content-ID");
        return teile;
    }

    /// <summary>Packs an envelope and further parts; pieces, so that a large body is not copied.</summary>
    public static Stuecke Schnuere(Stuecke umschlag, IEnumerable<(string Kennung, string Kodierung, ReadOnlyMemory<byte> Inhalt)> teile)
    {
        var grenze = "grenze_" + Convert.ToHexString(RandomNumberGenerator.GetBytes(20));
        var aus = new Stuecke()
            .Plus($"MIME-Version: 1.0\r\nContent-Type: Multipart/Related; boundary={grenze}; type=text/xml\r\n")
            .Plus($"\r\n--{grenze}\r\nContent-Type: text/xml; charset=UTF-8\r\nContent-Transfer-Encoding: 8bit\r\nContent-ID: <osci@message>\r\n\r\n")
            .Plus(umschlag);
        foreach (var (kennung, kodierung, inhalt) in teile)
        {
            aus.Plus($"\r\n--{grenze}\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: {kodierung}\r\nContent-ID: <{kennung}>\r\n\r\n")
                .Plus(inhalt);
        }
        return aus.Plus($"\r\n--{grenze}--\r\n");
    }

    private static Paketteil Teil(ReadOnlyMemory<byte> bytes)
    {
        var (kopf, dahinter) = Kopf(bytes);
        return new Paketteil(kopf.GetValueOrDefault("content-id", string.Empty).Trim('<', '>', ' '), kopf, bytes[dahinter..]);
    }

    private static (Dictionary<string, string> Felder, int Dahinter) Kopf(ReadOnlyMemory<byte> bytes)
    {
        var ende = bytes.Span.IndexOf("\r\n\r\n"u8);
        if (ende is < 0 or > 64 * 1024)
            throw new Zurueckweisung("9100", "no end of a MIME header");
        var felder = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var zeile in Encoding.ASCII.GetString(bytes.Span[..ende]).Split("\r\n"))
        {
            var stelle = zeile.IndexOf(':', StringComparison.Ordinal);
            if (stelle > 0)
                felder[zeile[..stelle].Trim()] = zeile[(stelle + 1)..].Trim();
        }
        return (felder, ende + 4);
    }

    private static string Grenze(string typ)
    {
        var stelle = typ.IndexOf("boundary=", StringComparison.OrdinalIgnoreCase);
        if (stelle < 0)
            throw new Zurueckweisung("9100", "no boundary");
        return typ[(stelle + "boundary=".Length)..].Split(';')[0].Trim().Trim('"');
    }
}
