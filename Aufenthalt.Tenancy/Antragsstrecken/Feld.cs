using System.Collections.Immutable;
using Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

namespace Aufenthalt.Tenancy.Antragsstrecken;

/// <summary>A field of a page, or a member of a group or block. Properties that its type does not know keep their neutral value.</summary>
public sealed record Feld
{
    /// <summary>The id, unique in the service or, for a member, in its group or block.</summary>
    public required string Id { get; init; }

    /// <summary>The id with that of the group or block: <c>kinder.vorname</c>. Text keys are <c>feld.{Pfad}.label</c>.</summary>
    public required string Pfad { get; init; }

    /// <summary>The type.</summary>
    public required Feldtyp Typ { get; init; }

    /// <summary>When an answer is demanded.</summary>
    public Ausdruck Pflicht { get; init; } = Ausdruck.Immer;

    /// <summary>When the field is visible.</summary>
    public Ausdruck Wenn { get; init; } = Ausdruck.Immer;

    /// <summary>The rules that stand at this field.</summary>
    public ImmutableArray<Regel> Regeln { get; init; } = [];

    /// <summary>HTML autocomplete token, or null.</summary>
    public string? Autocomplete { get; init; }

    /// <summary>Whether label and help have a second wording for representatives.</summary>
    public bool Vertretung { get; init; }

    /// <summary>Whether the text travels in an XML element of its own (DIN 91379, datatype C).</summary>
    public bool ImXml { get; init; }

    /// <summary>Law or source, or null.</summary>
    public string? Quelle { get; init; }

    /// <summary>Least length, number of items or of documents.</summary>
    public int? Min { get; init; }

    /// <summary>Greatest length, number of items or of documents.</summary>
    public int? Max { get; init; }

    /// <summary>Smallest number or amount.</summary>
    public decimal? Von { get; init; }

    /// <summary>Largest number or amount.</summary>
    public decimal? Bis { get; init; }

    /// <summary>Decimals admitted (numbers) or shown (computed values).</summary>
    public int Stellen { get; init; }

    /// <summary>Unit of a number, or null.</summary>
    public string? Einheit { get; init; }

    /// <summary>Pattern of a text, or null.</summary>
    public Muster? Muster { get; init; }

    /// <summary>Lines of a long text; null means one line.</summary>
    public int? Zeilen { get; init; }

    /// <summary>Whether a date may lie in the future.</summary>
    public bool Zukunft { get; init; } = true;

    /// <summary>Whether a date may lie in the past.</summary>
    public bool Vergangenheit { get; init; } = true;

    /// <summary>Whether a partial date is asked without the day.</summary>
    public bool NurMonat { get; init; }

    /// <summary>Whether "unbekannt" is an answer to a partial date.</summary>
    public bool UnbekanntErlaubt { get; init; } = true;

    /// <summary>Whether former states are offered.</summary>
    public bool Historisch { get; init; }

    /// <summary>Ids of the options.</summary>
    public ImmutableArray<string> Optionen { get; init; } = [];

    /// <summary>Name of the choice list that the options come from, or null. Their texts are <c>liste.{Liste}.{option}</c>, else <c>feld.{Pfad}.option.{option}</c>.</summary>
    public string? Liste { get; init; }

    /// <summary><c>radio</c>, <c>liste</c>, <c>haken</c>, or null.</summary>
    public string? Darstellung { get; init; }

    /// <summary>Kind of address.</summary>
    public Anschriftart Art { get; init; }

    /// <summary>Members of a group or block.</summary>
    public ImmutableArray<Feld> Felder { get; init; } = [];

    /// <summary>Whether a document may be missing with a reason.</summary>
    public bool Ausweg { get; init; }

    /// <summary>Formula of a computed value, or null.</summary>
    public Ausdruck? Ausdruck { get; init; }

    /// <summary>Type of a computed value: <c>zahl</c>, <c>betrag</c>, <c>datum</c>, <c>janein</c>, <c>text</c>; or null.</summary>
    public string? Werttyp { get; init; }

    /// <summary>Whether a computed value is shown.</summary>
    public bool Sichtbar { get; init; } = true;

    /// <summary>Text key of an option's label.</summary>
    public string Optionstext(string option) => Liste is null ? $"feld.{Pfad}.option.{option}" : $"liste.{Liste}.{option}";
}
