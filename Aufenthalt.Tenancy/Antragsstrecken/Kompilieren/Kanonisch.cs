using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;

/// <summary>Canonical JSON: UTF-8, keys in ordinal order, no white space, shortest escapes. What is named by its hash is written like this.</summary>
public static class Kanonisch
{
    private static readonly JsonWriterOptions Schreibweise = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = false,
    };

    /// <summary>The canonical bytes of a JSON value.</summary>
    public static ReadOnlyMemory<byte> Schreibe(JsonNode? wert)
    {
        var puffer = new ArrayBufferWriter<byte>();
        using (var ziel = new Utf8JsonWriter(puffer, Schreibweise))
        {
            Schreibe(ziel, wert);
        }

        return puffer.WrittenMemory;
    }

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static void Schreibe(Utf8JsonWriter ziel, JsonNode? wert)
    {
        switch (wert)
        {
            case JsonObject objekt:
                ziel.WriteStartObject();
                foreach (var (name, inhalt) in objekt.OrderBy(eigenschaft => eigenschaft.Key, StringComparer.Ordinal))
                {
                    ziel.WritePropertyName(name);
                    Schreibe(ziel, inhalt);
                }

                ziel.WriteEndObject();
                break;
            case JsonArray liste:
                ziel.WriteStartArray();
                foreach (var inhalt in liste)
                {
                    Schreibe(ziel, inhalt);
                }

                ziel.WriteEndArray();
                break;
            case null:
                ziel.WriteNullValue();
                break;
            default:
                SchreibeEinfach(ziel, wert.AsValue());
                break;
        }
    }

    // One spelling for every number: 38.50 and 38.5 have one hash.
    private static void SchreibeEinfach(Utf8JsonWriter ziel, JsonValue wert)
    {
        if (wert.GetValueKind() == JsonValueKind.Number && wert.TryGetValue<decimal>(out var zahl))
        {
            ziel.WriteNumberValue(zahl / 1.0000000000000000000000000000m);
        }
        else
        {
            wert.WriteTo(ziel);
        }
    }
}
