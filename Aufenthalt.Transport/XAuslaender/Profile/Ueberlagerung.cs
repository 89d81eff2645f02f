using System.Text.Json.Nodes;

namespace Aufenthalt.Transport.XAuslaender.Profile;

/// <summary>A profile that says only what differs from another.</summary>
internal static class Ueberlagerung
{
    /// <summary>Objects are merged, a value of null takes the base's entry away, everything else is replaced.</summary>
    public static JsonObject Lege(JsonObject unten, JsonObject oben)
    {
        foreach (var (name, wert) in oben)
        {
            if (wert is null)
            {
                unten.Remove(name);
            }
            else
            {
                unten[name] = wert is JsonObject innen && unten[name] is JsonObject alt ? Lege(alt.DeepClone().AsObject(), innen) : wert.DeepClone();
            }
        }

        return unten;
    }
}
