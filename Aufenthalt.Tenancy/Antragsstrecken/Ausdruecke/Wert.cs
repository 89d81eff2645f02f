using System.Collections.Immutable;

namespace Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

/// <summary>A value in an expression. Empty is also the third truth value, <em>unknown</em>.</summary>
public abstract record Wert
{
    private protected Wert()
    {
    }

    /// <summary>No value: not answered, hidden, or not known.</summary>
    public static Wert Leer { get; } = new Leerwert();

    /// <summary>Something was entered, but it has no value for an operator: "unbekannt", or "abc" as a number.</summary>
    public static Wert Unlesbar { get; } = new Unlesbarwert();

    /// <summary>The truth value <em>true</em>.</summary>
    public static Wert Wahr { get; } = new Wahrheitswert(true);

    /// <summary>The truth value <em>false</em>.</summary>
    public static Wert Falsch { get; } = new Wahrheitswert(false);

    /// <summary>Whether operators see nothing here; the operator <c>leer</c> looks more closely.</summary>
    public bool IstLeer => this is Leerwert or Unlesbarwert;

    /// <summary>The truth value of a bool; null is unknown.</summary>
    public static Wert Von(bool? wahr) => wahr switch { true => Wahr, false => Falsch, null => Leer };

    /// <summary>A decimal; null is empty.</summary>
    public static Wert Von(decimal? zahl) => zahl is { } z ? new Zahlwert(z) : Leer;

    /// <summary>A date; null is empty.</summary>
    public static Wert Von(DateOnly? datum) => datum is { } d ? new Datumswert(d) : Leer;

    /// <summary>A text; null and "" are empty.</summary>
    public static Wert Von(string? text) => string.IsNullOrEmpty(text) ? Leer : new Textwert(text);

    /// <summary>A list; one without members is empty.</summary>
    public static Wert Von(IEnumerable<Wert> werte) =>
        werte.ToImmutableArray() is { Length: > 0 } liste ? new Listenwert(liste) : Leer;

    /// <summary>True, false, or null for everything that is not a truth value.</summary>
    public bool? AlsWahrheit() => this is Wahrheitswert w ? w.Wahrheit : null;
}

/// <summary>See <see cref="Wert.Leer"/>.</summary>
public sealed record Leerwert : Wert
{
    internal Leerwert()
    {
    }
}

/// <summary>See <see cref="Wert.Unlesbar"/>.</summary>
public sealed record Unlesbarwert : Wert
{
    internal Unlesbarwert()
    {
    }
}

/// <summary>A truth value.</summary>
public sealed record Wahrheitswert(bool Wahrheit) : Wert;

/// <summary>A text in Unicode NFC, never empty.</summary>
public sealed record Textwert(string Text) : Wert;

/// <summary>A whole multiple of 10⁻¹⁰ below 10¹⁸.</summary>
public sealed record Zahlwert(decimal Zahl) : Wert;

/// <summary>A day.</summary>
public sealed record Datumswert(DateOnly Tag) : Wert;

/// <summary>A partial date: some day from <paramref name="Erster"/> to <paramref name="Letzter"/>.</summary>
public sealed record Zeitraumwert(DateOnly Erster, DateOnly Letzter) : Wert;

/// <summary>A list with at least one member.</summary>
public sealed record Listenwert(ImmutableArray<Wert> Werte) : Wert;
