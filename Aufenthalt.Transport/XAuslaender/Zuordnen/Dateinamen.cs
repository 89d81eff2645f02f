namespace Aufenthalt.Transport.XAuslaender.Zuordnen;

/// <summary>File names come from strangers and end up on a caseworker's disk.</summary>
internal static class Dateinamen
{
    private const int Laenge = 100;

    /// <summary>A value from a message as the name of one folder: letters, digits and hyphens.</summary>
    public static string Ordner(string wert)
    {
        var rein = new string([.. wert.Where(zeichen => char.IsAsciiLetterOrDigit(zeichen) || zeichen == '-').Take(Laenge)]);
        return rein.Length == 0 ? "ohne-nummer" : rein;
    }

    /// <summary>The name without any path, without signs a file system takes amiss, with the ending that fits the content.</summary>
    public static string Sicher(string name, string endung)
    {
        var letzter = (Freitext.Kurz(name) ?? "").Split('/', '\\')[^1];
        var rein = new string([.. letzter.Select(zeichen => char.IsControl(zeichen) || "<>:\"|?*".Contains(zeichen) ? '_' : zeichen)]);
        var punkt = rein.LastIndexOf('.');
        var stamm = (punkt > 0 ? rein[..punkt] : rein).Trim(' ', '.');
        if (stamm.Length == 0)
        {
            stamm = "Dokument";
        }

        return $"{(stamm.Length > Laenge ? stamm[..Laenge] : stamm)}.{endung}";
    }
}
