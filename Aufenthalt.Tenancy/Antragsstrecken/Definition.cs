using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;
using Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;

namespace Aufenthalt.Tenancy.Antragsstrecken;

/// <summary>
/// A compiled Antragsstrecke with the default texts of all languages: immutable, named by the SHA-256 of its canonical JSON (D11).
/// Made by <see cref="DefinitionCompiler"/>, stored as bytes, loaded by <see cref="Lade"/>.
/// </summary>
public sealed record Definition
{
    /// <summary>The key, e.g. <c>at-erwerbstaetigkeit</c>.</summary>
    public required string Schluessel { get; init; }

    /// <summary>The number of its card.</summary>
    public int Nummer { get; init; }

    /// <summary>Its number in the catalogue of the OZG, or null.</summary>
    public string? OzgId { get; init; }

    /// <summary>The legal basis.</summary>
    public string Rechtsgrundlage { get; init; } = "";

    /// <summary><c>verfuegbar</c>, <c>nicht-fachlich</c>, <c>in-entwicklung</c> or <c>in-konzeption</c>.</summary>
    public string Freigabe { get; init; } = "";

    /// <summary>Who provides the service.</summary>
    public Bereitstellung Bereitstellung { get; init; } = new("behoerde", ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>The message it becomes, or null.</summary>
    public Nachricht? Nachricht { get; init; }

    /// <summary>Whose postcode decides: <c>wohnsitz</c> or <c>betriebsstaette</c>.</summary>
    public string Plz { get; init; } = "wohnsitz";

    /// <summary>The concerns to choose from.</summary>
    public ImmutableArray<Anliegen> Anliegen { get; init; } = [];

    /// <summary>The pages in order.</summary>
    public ImmutableArray<Seite> Seiten { get; init; } = [];

    /// <summary>Ids that shared pages read and this service does not have; they are empty.</summary>
    public FrozenSet<string> Abwesend { get; init; } = [];

    /// <summary>The dated values its rules read, as they were when it was compiled.</summary>
    public Schwellen Schwellen { get; init; } = Schwellen.Keine;

    /// <summary>Language → path → text.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Texte { get; init; } = FrozenDictionary<string, IReadOnlyDictionary<string, string>>.Empty;

    /// <summary>Every readable path → where it stands.</summary>
    public FrozenDictionary<string, Feldort> Felder { get; init; } = FrozenDictionary<string, Feldort>.Empty;

    /// <summary>SHA-256 of <see cref="Kanonisch"/> in lower-case hexadecimal.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>The canonical JSON: <c>{"definition":…,"texte":…}</c>.</summary>
    public ReadOnlyMemory<byte> Kanonisch { get; init; }

    /// <summary>The compiled JSON without texts, for the document of the browser.</summary>
    internal JsonElement Roh { get; init; }

    /// <summary>Fields outside a group that the questions about its items read; filled when first needed.</summary>
    internal ConcurrentDictionary<JeEintrag, ImmutableArray<string>> Aussenbezuege { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The page of that id, or null.</summary>
    public Seite? Seite(string id) => Seiten.FirstOrDefault(seite => seite.Id == id);

    /// <summary>A default text, in German where the language has none; null when German has none either.</summary>
    public string? Text(string sprache, string pfad) =>
        Texte.TryGetValue(sprache, out var texte) && texte.TryGetValue(pfad, out var text) ? text
        : Texte.TryGetValue("de", out var deutsch) && deutsch.TryGetValue(pfad, out var original) ? original
        : null;

    /// <summary>Loads stored bytes.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a definition of this format: damaged storage.</exception>
    public static Definition Lade(ReadOnlyMemory<byte> kanonisch)
    {
        var befund = new Befund();
        return DefinitionLeser.Lies(kanonisch, befund) is { } definition && befund.IstRein
            ? definition
            : throw new InvalidDataException($"Not a compiled Antragsstrecke: {string.Join("; ", befund.Fehler.Take(3))}");
    }
}

/// <summary>A concern that a service offers.</summary>
/// <param name="Id">Id; its texts are <c>anliegen.{Id}.label</c> and <c>.hilfe</c>.</param>
/// <param name="Antragsgrund">Code of XAusländer, or null.</param>
/// <param name="Schalter">Setting of the tenant that must be on for it to be offered, or null.</param>
/// <param name="Meldungsgrund">Code of message 130301, or null.</param>
public sealed record Anliegen(string Id, string? Antragsgrund, string? Schalter = null, string? Meldungsgrund = null);

/// <summary>Who provides a service.</summary>
/// <param name="Standard"><c>behoerde</c> or <c>zentral</c>.</param>
/// <param name="Zentral">Land (two digits) → AGS of the central authority.</param>
public sealed record Bereitstellung(string Standard, ImmutableSortedDictionary<string, string> Zentral);

/// <summary>The XAusländer message an application becomes.</summary>
/// <param name="Typ">Number of the message, e.g. 130101.</param>
/// <param name="GrundDesAufenthalts">Expression for the code of the purpose, or null; its value stands in <see cref="Pruefen.WirksameAngaben.GrundDesAufenthalts"/>.</param>
public sealed record Nachricht(string Typ, Ausdruck? GrundDesAufenthalts)
{
    /// <summary>Every code of the purpose that can come out.</summary>
    public IReadOnlyList<string> MoeglicheGruende => [.. Ergebnisse(GrundDesAufenthalts)];

    private static IEnumerable<string> Ergebnisse(Ausdruck? ausdruck) => ausdruck switch
    {
        Konstante { Wert: Textwert text } => [text.Text],
        WennDann wenn => Ergebnisse(wenn.Dann).Concat(Ergebnisse(wenn.Sonst)),
        _ => [],
    };
}
