using System.Collections.Immutable;
using Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

namespace Aufenthalt.Tenancy.Antragsstrecken;

/// <summary>A page of the form.</summary>
public sealed record Seite
{
    /// <summary>Kebab-case id, used in URLs and in <c>seite.{Id}.titel</c>.</summary>
    public required string Id { get; init; }

    /// <summary>When the page is visible.</summary>
    public Ausdruck Wenn { get; init; } = Ausdruck.Immer;

    /// <summary>Whether its answers never go into e-mail or statistics.</summary>
    public bool Sensibel { get; init; }

    /// <summary>The groups in order.</summary>
    public ImmutableArray<Gruppe> Gruppen { get; init; } = [];

    /// <summary>Rules that belong to the page.</summary>
    public ImmutableArray<Regel> Regeln { get; init; } = [];

    /// <summary>The fields of all groups in order.</summary>
    public IEnumerable<Feld> Felder => Gruppen.SelectMany(gruppe => gruppe.Felder);
}

/// <summary>Fields under one heading.</summary>
public sealed record Gruppe
{
    /// <summary>Id, unique on the page; the title is <c>gruppe.{seite}.{Id}.titel</c>.</summary>
    public required string Id { get; init; }

    /// <summary>When the group is visible.</summary>
    public Ausdruck Wenn { get; init; } = Ausdruck.Immer;

    /// <summary>Whether the browser shows it folded.</summary>
    public bool Zugeklappt { get; init; }

    /// <summary>The fields in order.</summary>
    public ImmutableArray<Feld> Felder { get; init; } = [];
}

/// <summary>A rule of plausibility. It fires only when its expression is true.</summary>
public sealed record Regel
{
    /// <summary>The code; the text is <c>meldung.{Code}</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The severity.</summary>
    public required Schwere Schwere { get; init; }

    /// <summary>The condition.</summary>
    public required Ausdruck Wenn { get; init; }

    /// <summary>Path of the field the message stands at.</summary>
    public required string Feld { get; init; }

    /// <summary>Key of the right service, or null.</summary>
    public string? Dienst { get; init; }

    /// <summary>Values for places in the text.</summary>
    public ImmutableSortedDictionary<string, Ausdruck> Werte { get; init; } = ImmutableSortedDictionary<string, Ausdruck>.Empty;

    /// <summary>The law, or null.</summary>
    public string? Quelle { get; init; }
}

/// <summary>Where a field stands in a definition.</summary>
/// <param name="Feld">The field; for <c>belegFehlt</c> and <c>belegFehltGrund</c> a field made for it.</param>
/// <param name="Seite">Its page.</param>
/// <param name="Gruppe">Its group on the page.</param>
/// <param name="Eltern">The repeatable group or block it is a member of, or null.</param>
/// <param name="Teil">The part of an address that a path such as <c>anschrift.plz</c> names, or null.</param>
public sealed record Feldort(Feld Feld, Seite Seite, Gruppe Gruppe, Feld? Eltern, string? Teil = null);
