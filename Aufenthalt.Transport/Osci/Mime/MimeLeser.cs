using System.Text;

namespace Aufenthalt.Transport.Osci.Mime;

/// <summary>
/// Finds the parts of a message that lies in a store. Lenient where peers differ (a leading blank line, either spelling of
/// the binary encodings, LF alone in headers), strict where leniency would be dangerous (duplicate Content-IDs, charsets,
/// missing end boundary, sizes).
/// </summary>
internal static class MimeLeser
{
    public const int HoechstTeile = 256;
    private const int HoechstKopf = 64 * 1024;

    /// <exception cref="OsciFormatException">The bytes are not a message of this form.</exception>
    public static MimeNachricht Lies(Zwischenlager lager)
    {
        lager.Position = 0;
        var leser = new Zeilenleser(lager, HoechstKopf);
        var kopf = Kopf(leser, fuehrendeLeerzeilen: true);
        var typ = kopf.GetValueOrDefault("content-type") ?? throw Fehler("Content-Type fehlt", "Content-Type is missing");
        if (!typ.StartsWith("multipart/related", StringComparison.OrdinalIgnoreCase))
            throw Fehler("kein Multipart/Related", "not Multipart/Related");
        var grenze = Parameter(typ, "boundary");
        if (string.IsNullOrEmpty(grenze) || grenze.Length > 200 || grenze.Any(char.IsControl))
            throw Fehler("boundary fehlt oder ist ungültig", "boundary is missing or invalid");
        return new MimeNachricht(lager, Teile(lager, leser, grenze));
    }

    private static List<MimeTeil> Teile(Zwischenlager lager, Zeilenleser leser, string grenze)
    {
        var suche = new Grenzsuche(lager, Encoding.ASCII.GetBytes("--" + grenze));
        var teile = new List<MimeTeil>();
        var treffer = suche.Naechste(leser.Position, amAnfang: true);
        while (!treffer.Schluss)
        {
            var kopfleser = new Zeilenleser(lager, HoechstKopf, treffer.Dahinter);
            var kopf = Kopf(kopfleser, fuehrendeLeerzeilen: false);
            treffer = suche.Naechste(kopfleser.Position, amAnfang: true);
            var teil = Teil(kopf, kopfleser.Position, Math.Max(0, treffer.Davor - kopfleser.Position));
            if (teile.Exists(t => t.ContentId == teil.ContentId))
                throw Fehler("Content-ID doppelt", "duplicate Content-ID");
            teile.Add(teil);
            if (teile.Count > HoechstTeile)
                throw Fehler("zu viele Teile", "too many parts");
        }
        if (teile.Count == 0)
            throw Fehler("kein Teil", "no part");
        return teile;
    }

    private static MimeTeil Teil(Dictionary<string, string> kopf, long anfang, long laenge)
    {
        var typ = kopf.GetValueOrDefault("content-type", "text/xml");
        var zeichensatz = Parameter(typ, "charset");
        if (zeichensatz.Length > 0 && !zeichensatz.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            throw Fehler("anderer Zeichensatz als UTF-8", "charset other than UTF-8");
        var medientyp = typ.Split([';', ' '], 2)[0].Trim().ToLowerInvariant();
        var form = Form(kopf.GetValueOrDefault("content-transfer-encoding", "8bit"), medientyp);
        // The most used library states a Content-Length that leaves out certificates and key: the boundary alone decides.
        return new MimeTeil(Kennung(kopf.GetValueOrDefault("content-id", string.Empty)), medientyp, form, anfang, laenge);
    }

    private static Uebertragungsform Form(string angabe, string medientyp) => angabe.Trim().ToLowerInvariant() switch
    {
        _ when medientyp == "text/base64" => Uebertragungsform.Base64,
        "base64" => Uebertragungsform.Base64,
        "7bit" or "8bit" or "8-bit" or "binary" or "" => Uebertragungsform.Binaer,
        _ => throw Fehler("unbekannte Content-Transfer-Encoding", "unknown Content-Transfer-Encoding"),
    };

    private static string Kennung(string roh)
    {
        roh = roh.Trim();
        return roh.Length > 2 && roh[0] == '<' && roh[^1] == '>' ? roh[1..^1] : roh;
    }

    private static Dictionary<string, string> Kopf(Zeilenleser leser, bool fuehrendeLeerzeilen)
    {
        var felder = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? letztes = null;
        for (var zeile = leser.Naechste(); zeile is not null; zeile = leser.Naechste())
        {
            if (zeile.Length == 0 && fuehrendeLeerzeilen && felder.Count == 0)
                continue;
            if (zeile.Length == 0)
                return felder;
            if (zeile[0] is ' ' or '\t' && letztes is not null)
                felder[letztes] += " " + zeile.Trim();
            else
                letztes = Feld(felder, zeile);
        }
        throw Fehler("Kopf endet nicht", "the header does not end");
    }

    private static string Feld(Dictionary<string, string> felder, string zeile)
    {
        var trenner = zeile.IndexOf(':', StringComparison.Ordinal);
        if (trenner <= 0)
            throw Fehler("Kopfzeile ohne Doppelpunkt", "header line without a colon");
        var name = zeile[..trenner].Trim();
        if (!felder.TryAdd(name, zeile[(trenner + 1)..].Trim()))
            throw Fehler("Kopfzeile doppelt", "duplicate header line");
        return name;
    }

    private static string Parameter(string wert, string name)
    {
        foreach (var stueck in wert.Split(';', StringSplitOptions.TrimEntries).Skip(1))
        {
            if (stueck.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase))
                return stueck[(name.Length + 1)..].Trim('"');
        }
        return string.Empty;
    }

    private static OsciFormatException Fehler(string deutsch, string englisch) =>
        Format.Fehler("mime", $"Die MIME-Nachricht ist nicht lesbar: {deutsch}.", $"The MIME message cannot be read: {englisch}.", "mime");
}
