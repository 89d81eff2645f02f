namespace Aufenthalt.Transport.Osci;

/// <summary>What went wrong, in both languages, and where. <see cref="Stelle"/> never holds content of a message.</summary>
internal sealed record OsciFehler(string Code, string Deutsch, string Englisch, string Stelle);

/// <summary>
/// Raised by the readers deep inside a message and turned into an <see cref="OsciFehler"/> at the edge of this folder;
/// it never leaves <see cref="OsciClient"/> or the public functions of Inhalt.
/// </summary>
internal sealed class OsciFormatException : Exception
{
    public OsciFormatException(string code, string deutsch, string englisch, string stelle, Exception? ursache = null)
        : base($"{code}: {englisch} ({stelle})", ursache) =>
        Fehler = new OsciFehler(code, deutsch, englisch, stelle);

    public OsciFehler Fehler { get; }
}
