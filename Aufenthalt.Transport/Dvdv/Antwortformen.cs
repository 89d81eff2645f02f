using System.Text.Json.Serialization;

namespace Aufenthalt.Transport.Dvdv;

/// <summary>Bodies of the interface v2, as far as they are used.</summary>
internal static class Antwortformen
{
    internal sealed record Anfrage(
        [property: JsonPropertyName("organizationKey")] string Organisation,
        [property: JsonPropertyName("serviceSpecificationUri")] string Dienst);

    internal sealed record Token(
        [property: JsonPropertyName("access_token")] string? Wert,
        [property: JsonPropertyName("expires_in")] long LaeuftAbIn);

    internal sealed record Problem(
        [property: JsonPropertyName("type")] string? Art,
        [property: JsonPropertyName("title")] string? Titel,
        [property: JsonPropertyName("detail")] string? Einzelheiten);

    internal sealed record Service([property: JsonPropertyName("serviceElements")] IReadOnlyList<Element>? Elemente);

    internal sealed record Element(
        [property: JsonPropertyName("serviceElementType")] string? Art,
        [property: JsonPropertyName("serviceElementUri")] string? Uri,
        [property: JsonPropertyName("serviceElementDescriptionName")] string? Beschreibung,
        [property: JsonPropertyName("cipherCertificate")] Zertifikat? Chiffrierzertifikat,
        [property: JsonPropertyName("signatureCertificate")] Zertifikat? Signaturzertifikat);

    internal sealed record Zertifikat(
        [property: JsonPropertyName("content")] string? Inhalt,
        [property: JsonPropertyName("revocationDate")] DateTimeOffset? WiderrufenAm,
        [property: JsonPropertyName("revocationReason")] string? Widerrufsgrund);
}
