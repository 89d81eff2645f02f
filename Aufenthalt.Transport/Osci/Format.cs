namespace Aufenthalt.Transport.Osci;

/// <summary>Short spelling for the one kind of error the readers of this folder raise.</summary>
internal static class Format
{
    public static OsciFormatException Fehler(string code, string deutsch, string englisch, string stelle, Exception? ursache = null) =>
        new(code, deutsch, englisch, stelle, ursache);
}
