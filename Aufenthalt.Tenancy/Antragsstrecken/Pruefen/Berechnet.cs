using System.Globalization;
using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

namespace Aufenthalt.Tenancy.Antragsstrecken.Pruefen;

/// <summary>Writes a computed value as the format writes an answered one.</summary>
internal static class Berechnet
{
    internal static JsonNode? AlsJson(Feld feld, Wert wert) => wert switch
    {
        Wahrheitswert w => JsonValue.Create(w.Wahrheit),
        Datumswert d => JsonValue.Create(d.Tag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        Zahlwert z => JsonValue.Create(Math.Round(z.Zahl, feld.Stellen, MidpointRounding.AwayFromZero)
            .ToString("F" + feld.Stellen.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)),
        Textwert t => JsonValue.Create(t.Text),
        _ => null,
    };
}
