using System.Collections.Immutable;
using System.Text.Json;
using Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;

namespace Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

/// <summary>Reads an expression from JSON. Faults go to the <see cref="Befund"/>; the result is then null.</summary>
internal sealed partial class AusdruckLeser(Befund befund)
{
    private const int Hoechsttiefe = 40;
    private string ort = "";
    private int tiefe;

    internal Ausdruck? Lies(JsonElement json, string stelle)
    {
        (ort, tiefe) = (stelle, 0);
        return Ausdruck(json);
    }

    private Ausdruck? Ausdruck(JsonElement json)
    {
        if (++tiefe > Hoechsttiefe)
        {
            return Fehler("ausdruck_tief", $"Der Ausdruck ist tiefer als {Hoechsttiefe} Stufen.", $"The expression is nested deeper than {Hoechsttiefe} levels.");
        }

        var ergebnis = json.ValueKind switch
        {
            JsonValueKind.Object => Operator(json),
            _ => Literal(json) is { } wert ? new Konstante(wert) : null,
        };
        tiefe--;
        return ergebnis;
    }

    private Wert? Literal(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.True or JsonValueKind.False:
                return Wert.Von((bool?)json.GetBoolean());
            case JsonValueKind.String when json.GetString() is { Length: > 0 } text:
                return Wert.Von(text);
            // More than 15 digits would not survive JavaScript's numbers; such literals are written as strings.
            case JsonValueKind.Number when json.TryGetDecimal(out var zahl) && Rechnen.Passt(zahl) && json.GetRawText().Count(char.IsAsciiDigit) <= 15:
                return Wert.Von((decimal?)zahl);
            default:
                Fehler("literal_ungueltig", $"Kein zulässiges Literal: {json.GetRawText()}", $"Not a literal of the format: {json.GetRawText()}");
                return null;
        }
    }

    private Ausdruck? Operator(JsonElement json)
    {
        var eigenschaften = json.EnumerateObject().ToArray();
        if (eigenschaften.Length != 1)
        {
            return Fehler("operator_anzahl", "Ein Ausdruck hat genau einen Operator.", "An expression has exactly one operator.");
        }

        var (name, wert) = (eigenschaften[0].Name, eigenschaften[0].Value);
        if (!Operatoren.TryGetValue(name, out var op))
        {
            return Fehler("operator_unbekannt", $"Den Operator „{name}“ gibt es nicht.", $"There is no operator \"{name}\".");
        }

        if (wert.ValueKind != JsonValueKind.Array)
        {
            return Fehler("operanden", $"Die Operanden von „{name}“ sind keine Liste.", $"The operands of \"{name}\" are not an array.");
        }

        var operanden = wert.EnumerateArray().ToArray();
        return operanden.Length < op.Mindestens || operanden.Length > op.Hoechstens
            ? Fehler("operanden", $"„{name}“ hat {operanden.Length} Operanden.", $"\"{name}\" has {operanden.Length} operands.")
            : op.Lies(this, operanden);
    }

    private ImmutableArray<Ausdruck>? Alle(IEnumerable<JsonElement> operanden)
    {
        var teile = operanden.Select(Ausdruck).ToArray();
        return teile.Any(teil => teil is null) ? null : [.. teile.OfType<Ausdruck>()];
    }

    private string? Text(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String && json.GetString() is { Length: > 0 } text)
        {
            return text;
        }

        Fehler("literal_text", $"Hier steht ein Text als Literal, nicht {json.GetRawText()}.", $"A literal text is wanted here, not {json.GetRawText()}.");
        return null;
    }

    private Ausdruck? Fehler(string code, string deutsch, string englisch)
    {
        befund.Melde(code, ort, deutsch, englisch);
        return null;
    }
}
