using System.Xml.Linq;
using Aufenthalt.Transport.XAuslaender.Nachrichten;
using Aufenthalt.Transport.XAuslaender.Profile;

namespace Aufenthalt.Transport.XAuslaender.Lesen;

/// <summary>Why a message cannot be taken. Never holds text of the message, which may be personal.</summary>
/// <param name="Code">Code of the list fehlercodes (X000, X001, S001, V000, S030 …), ready for a Rückweisung.</param>
/// <param name="Stelle">Path of the element, or line and column.</param>
internal sealed record Lesefehler(string Code, string Deutsch, string English, string Stelle)
{
    public override string ToString() => $"{Code}: {Deutsch} ({Stelle})";
}

/// <summary>An attachment met while reading.</summary>
/// <param name="Nummer">Counted from 1 in the order of the document.</param>
/// <param name="Stelle">Path of the element that carried it.</param>
/// <param name="Sha256">Lower-case hex.</param>
internal sealed record GeleseneAnlage(int Nummer, string Stelle, long Bytes, string Sha256);

/// <summary>A message and where it came from.</summary>
/// <param name="Geruest">The document with every attachment replaced by one placeholder byte.</param>
internal sealed record GeleseneNachricht(Nachricht Nachricht, Profil Profil, IReadOnlyList<GeleseneAnlage> Anlagen, XDocument Geruest);

/// <summary>Exactly one of the two is set.</summary>
internal sealed record Leseergebnis(GeleseneNachricht? Gelesen, Lesefehler? Fehler)
{
    public static Leseergebnis Von(Lesefehler fehler) => new(null, fehler);
}

/// <summary>Bounds for what comes from outside. The defaults fit a message of 50 MB.</summary>
internal sealed record Lesegrenzen
{
    public static Lesegrenzen Standard { get; } = new();

    /// <summary>Characters of the whole document, base64 included.</summary>
    public long Zeichen { get; init; } = 140_000_000;

    /// <summary>Characters of one element that is not an attachment.</summary>
    public int Textzeichen { get; init; } = 200_000;

    /// <summary>Characters of all text outside attachments.</summary>
    public int Gesamttext { get; init; } = 4_000_000;

    public int Elemente { get; init; } = 50_000;

    public int Tiefe { get; init; } = 40;

    /// <summary>Characters of one tag with its attributes.</summary>
    public int Tagzeichen { get; init; } = 32_768;
}
