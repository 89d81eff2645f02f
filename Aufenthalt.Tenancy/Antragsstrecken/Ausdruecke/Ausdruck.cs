using System.Collections.Immutable;

namespace Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

/// <summary>
/// An expression of the rule format (D12), parsed once. The set of operators is closed:
/// <c>docs/antragsstrecken-format.md</c>, section "Expressions".
/// </summary>
public abstract record Ausdruck
{
    private protected Ausdruck()
    {
    }

    /// <summary>The expression that is always true.</summary>
    public static Ausdruck Immer { get; } = new Konstante(Wert.Wahr);

    /// <summary>The expression that is never true.</summary>
    public static Ausdruck Nie { get; } = new Konstante(Wert.Falsch);
}

internal sealed record Konstante(Wert Wert) : Ausdruck;

internal sealed record Feldbezug(string Pfad) : Ausdruck;

internal enum Verknuepfungsart { Und, Oder, Nicht }

internal sealed record Verknuepfung(Verknuepfungsart Art, ImmutableArray<Ausdruck> Teile) : Ausdruck;

internal enum Vergleichsart { Gleich, Ungleich, Kleiner, KleinerGleich, Groesser, GroesserGleich }

internal sealed record Vergleich(Vergleichsart Art, Ausdruck Links, Ausdruck Rechts) : Ausdruck;

internal sealed record InWerten(Ausdruck Wert, ImmutableArray<Wert> Werte) : Ausdruck;

internal sealed record InListe(Ausdruck Wert, string Liste) : Ausdruck;

internal sealed record Enthaelt(Ausdruck Liste, Ausdruck Wert) : Ausdruck;

internal enum Merkmal { Leer, Anzahl, Laenge, Woerter }

internal sealed record Merkmalsfrage(Merkmal Art, Ausdruck Wert) : Ausdruck;

internal sealed record Passt(Ausdruck Text, Muster Muster) : Ausdruck;

internal sealed record Heute : Ausdruck;

internal enum Zeitmass { Jahre, Monate, Tage }

internal sealed record Zeitspanne(Zeitmass Mass, Ausdruck Von, Ausdruck Bis) : Ausdruck;

internal sealed record PlusDauer(Ausdruck Datum, Dauer Dauer) : Ausdruck;

internal enum Rechenart { Addiere, Minus, Mal, Geteilt }

internal sealed record Rechnung(Rechenart Art, ImmutableArray<Ausdruck> Teile) : Ausdruck;

internal sealed record Schwellenbezug(string Name) : Ausdruck;

internal sealed record Schalterbezug(string Name) : Ausdruck;

internal enum Gruppenfrage { Einige, Alle, Summe }

internal sealed record JeEintrag(Gruppenfrage Frage, string Gruppe, Ausdruck Inhalt) : Ausdruck;

internal sealed record Doppelt(string Gruppe, ImmutableArray<string> Mitglieder) : Ausdruck;

internal sealed record Ueberlappt(string Gruppe, string Von, string Bis) : Ausdruck;

internal sealed record WennDann(Ausdruck Bedingung, Ausdruck Dann, Ausdruck Sonst) : Ausdruck;
