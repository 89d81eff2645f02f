using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Aufenthalt.Api.Antraege;
using Aufenthalt.Api.Postleitzahlen;
using Aufenthalt.Api.Rueckkanal;

namespace Aufenthalt.Api;

/// <summary>JSON of this host, with generated code. Letters of all scripts stand as they are; what could end a script element does not.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(JsonArray))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(BeginnAnfrage))]
[JsonSerializable(typeof(BeginnAntwort))]
[JsonSerializable(typeof(FortsetzenAnfrage))]
[JsonSerializable(typeof(FristAntwort))]
[JsonSerializable(typeof(GespeichertAntwort))]
[JsonSerializable(typeof(SeiteAnfrage))]
[JsonSerializable(typeof(SitzungAntwort))]
[JsonSerializable(typeof(UnterbrochenAntwort))]
[JsonSerializable(typeof(UnterlagenAntwort))]
[JsonSerializable(typeof(UnterlageAntwort))]
[JsonSerializable(typeof(ZustaendigkeitAntwort))]
[JsonSerializable(typeof(IReadOnlyList<BehoerdeAntwort>))]
[JsonSerializable(typeof(IReadOnlyList<MeldungAntwort>))]
[JsonSerializable(typeof(VorgangAntwort))]
[JsonSerializable(typeof(FeedbackAnfrage))]
[JsonSerializable(typeof(ZusammenfassungAntwort))]
[JsonSerializable(typeof(PdfLinkAnfrage))]
[JsonSerializable(typeof(PdfLinkAntwort))]
[JsonSerializable(typeof(NeuerCodeAnfrage))]
[JsonSerializable(typeof(NeuerCodeAntwort))]
[JsonSerializable(typeof(EmpfangenAntwort))]
[JsonSerializable(typeof(RuecknahmeAnfrage))]
[JsonSerializable(typeof(AntwortSitzungAnfrage))]
[JsonSerializable(typeof(AnlageLinkAnfrage))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    private static readonly JavaScriptEncoder Schrift = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>For documents that are written as trees.</summary>
    public static JsonSerializerOptions Dokumente { get; } = new() { Encoder = Schrift };

    public static void Apply(JsonSerializerOptions options)
    {
        options.TypeInfoResolverChain.Insert(0, Default);
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Encoder = Schrift;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.MaxDepth = 32;
    }
}
