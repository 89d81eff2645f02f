using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

/// <summary>The closed table of operators.</summary>
internal sealed partial class AusdruckLeser
{
    private const int Beliebig = 100;

    private delegate Ausdruck? Leseart(AusdruckLeser leser, JsonElement[] operanden);

    private sealed record Operatorzeile(int Mindestens, int Hoechstens, Leseart Lies);

    private static readonly FrozenDictionary<string, Operatorzeile> Operatoren = new Dictionary<string, Operatorzeile>
    {
        ["feld"] = new(1, 1, (l, o) => l.Text(o[0]) is { } pfad ? new Feldbezug(pfad) : null),
        ["und"] = new(1, Beliebig, (l, o) => l.Verknuepfe(Verknuepfungsart.Und, o)),
        ["oder"] = new(1, Beliebig, (l, o) => l.Verknuepfe(Verknuepfungsart.Oder, o)),
        ["nicht"] = new(1, 1, (l, o) => l.Verknuepfe(Verknuepfungsart.Nicht, o)),
        ["gleich"] = new(2, 2, (l, o) => l.Vergleiche(Vergleichsart.Gleich, o)),
        ["ungleich"] = new(2, 2, (l, o) => l.Vergleiche(Vergleichsart.Ungleich, o)),
        ["kleiner"] = new(2, 2, (l, o) => l.Vergleiche(Vergleichsart.Kleiner, o)),
        ["kleinerGleich"] = new(2, 2, (l, o) => l.Vergleiche(Vergleichsart.KleinerGleich, o)),
        ["groesser"] = new(2, 2, (l, o) => l.Vergleiche(Vergleichsart.Groesser, o)),
        ["groesserGleich"] = new(2, 2, (l, o) => l.Vergleiche(Vergleichsart.GroesserGleich, o)),
        ["in"] = new(2, 2, (l, o) => l.In(o)),
        ["enthaelt"] = new(2, 2, (l, o) => l.Alle(o) is { } t ? new Enthaelt(t[0], t[1]) : null),
        ["leer"] = new(1, 1, (l, o) => l.Frage(Merkmal.Leer, o)),
        ["anzahl"] = new(1, 1, (l, o) => l.Frage(Merkmal.Anzahl, o)),
        ["laenge"] = new(1, 1, (l, o) => l.Frage(Merkmal.Laenge, o)),
        ["woerter"] = new(1, 1, (l, o) => l.Frage(Merkmal.Woerter, o)),
        ["passt"] = new(2, 2, (l, o) => l.PasstAuf(o)),
        ["heute"] = new(0, 0, (_, _) => new Heute()),
        ["alter"] = new(1, 1, (l, o) => l.Alle(o) is { } t ? new Zeitspanne(Zeitmass.Jahre, t[0], new Heute()) : null),
        ["alterAm"] = new(2, 2, (l, o) => l.Spanne(Zeitmass.Jahre, o)),
        ["monate"] = new(2, 2, (l, o) => l.Spanne(Zeitmass.Monate, o)),
        ["tage"] = new(2, 2, (l, o) => l.Spanne(Zeitmass.Tage, o)),
        ["plusDauer"] = new(2, 2, (l, o) => l.Plus(o)),
        ["addiere"] = new(2, Beliebig, (l, o) => l.Rechne(Rechenart.Addiere, o)),
        ["minus"] = new(2, 2, (l, o) => l.Rechne(Rechenart.Minus, o)),
        ["mal"] = new(2, Beliebig, (l, o) => l.Rechne(Rechenart.Mal, o)),
        ["geteilt"] = new(2, 2, (l, o) => l.Rechne(Rechenart.Geteilt, o)),
        ["schwelle"] = new(1, 1, (l, o) => l.Text(o[0]) is { } name ? new Schwellenbezug(name) : null),
        ["schalter"] = new(1, 1, (l, o) => l.Text(o[0]) is { } name ? new Schalterbezug(name) : null),
        ["einige"] = new(2, 2, (l, o) => l.Gruppe(Gruppenfrage.Einige, o)),
        ["alle"] = new(2, 2, (l, o) => l.Gruppe(Gruppenfrage.Alle, o)),
        ["summe"] = new(2, 2, (l, o) => l.Gruppe(Gruppenfrage.Summe, o)),
        ["doppelt"] = new(2, Beliebig, (l, o) => l.Texte(o) is { } t ? new Doppelt(t[0], t[1..]) : null),
        ["ueberlappt"] = new(3, 3, (l, o) => l.Texte(o) is { } t ? new Ueberlappt(t[0], t[1], t[2]) : null),
        ["wennDann"] = new(3, 3, (l, o) => l.Alle(o) is { } t ? new WennDann(t[0], t[1], t[2]) : null),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The names of all operators; <c>liste</c> stands only inside <c>in</c>.</summary>
    internal static IEnumerable<string> Operatornamen => Operatoren.Keys.Append("liste");

    private Verknuepfung? Verknuepfe(Verknuepfungsart art, JsonElement[] operanden) =>
        Alle(operanden) is { } teile ? new Verknuepfung(art, teile) : null;

    private Vergleich? Vergleiche(Vergleichsart art, JsonElement[] operanden) =>
        Alle(operanden) is { } teile ? new Vergleich(art, teile[0], teile[1]) : null;

    private Merkmalsfrage? Frage(Merkmal merkmal, JsonElement[] operanden) =>
        Ausdruck(operanden[0]) is { } wert ? new Merkmalsfrage(merkmal, wert) : null;

    private Zeitspanne? Spanne(Zeitmass mass, JsonElement[] operanden) =>
        Alle(operanden) is { } teile ? new Zeitspanne(mass, teile[0], teile[1]) : null;

    private Rechnung? Rechne(Rechenart art, JsonElement[] operanden) =>
        Alle(operanden) is { } teile ? new Rechnung(art, teile) : null;

    private JeEintrag? Gruppe(Gruppenfrage frage, JsonElement[] operanden) =>
        Text(operanden[0]) is { } gruppe && Ausdruck(operanden[1]) is { } inhalt ? new JeEintrag(frage, gruppe, inhalt) : null;

    private ImmutableArray<string>? Texte(JsonElement[] operanden)
    {
        var texte = operanden.Select(Text).ToArray();
        return texte.Any(text => text is null) ? null : [.. texte.OfType<string>()];
    }

    private Ausdruck? In(JsonElement[] operanden)
    {
        var wert = Ausdruck(operanden[0]);
        if (operanden[1].ValueKind == JsonValueKind.Array)
        {
            var werte = operanden[1].EnumerateArray().Select(Literal).ToArray();
            return wert is null || werte.Any(w => w is null) ? null : new InWerten(wert, [.. werte.OfType<Wert>()]);
        }

        if (operanden[1].ValueKind == JsonValueKind.Object && operanden[1].TryGetProperty("liste", out var name)
            && name.ValueKind == JsonValueKind.Array && name.GetArrayLength() == 1)
        {
            return Text(name[0]) is { } liste && wert is not null ? new InListe(wert, liste) : null;
        }

        return Fehler("operanden", "Rechts von „in“ steht eine Liste oder {\"liste\": [Name]}.", "\"in\" takes an array or {\"liste\": [name]} on its right.");
    }

    private Passt? PasstAuf(JsonElement[] operanden)
    {
        var text = Ausdruck(operanden[0]);
        if (Text(operanden[1]) is not { } quelle || Muster.Lies(quelle) is not { } muster)
        {
            Fehler("muster_ungueltig", "Das Muster ist nicht zulässig.", "The pattern is not admitted.");
            return null;
        }

        return text is null ? null : new Passt(text, muster);
    }

    private PlusDauer? Plus(JsonElement[] operanden)
    {
        var datum = Ausdruck(operanden[0]);
        if (Text(operanden[1]) is not { } text || Dauer.Lies(text) is not { } dauer)
        {
            Fehler("dauer_ungueltig", "Eine Dauer sieht aus wie \"28T\", \"6M\" oder \"-2J\".", "A duration looks like \"28T\", \"6M\" or \"-2J\".");
            return null;
        }

        return datum is null ? null : new PlusDauer(datum, dauer);
    }
}
