using System.Security.Cryptography.X509Certificates;
using Aufenthalt.Transport.Osci.Xml;

namespace Aufenthalt.Transport.Osci.Nachricht;

/// <summary>A header block to be sent, in canonical form.</summary>
internal sealed record Block(string Id, byte[] Kanonisch);

/// <summary>Writes the header blocks of orders. The order of blocks is fixed by the schemas and kept by <see cref="Auftrag"/>.</summary>
internal static class Kopfbauer
{
    private static readonly (string Name, string? Wert) Pflicht = ("soap:mustUnderstand", "1");
    private static readonly (string Name, string? Wert) ActorNext = ("soap:actor", OsciNamen.ActorNext);

    public static Block ControlBlock(Kontrollangaben angaben)
    {
        var aus = new KanonischerSchreiber().AufBlock("osci:ControlBlock", null,
            ("ConversationId", angaben.ConversationId), ("Id", "controlblock"), ("SequenceNumber", angaben.SequenceNumber), ActorNext, Pflicht);
        if (angaben.Response is { } response)
            aus.Element("osci:Response", response);
        if (angaben.Challenge is { } challenge)
            aus.Element("osci:Challenge", challenge);
        return new Block("controlblock", aus.Zu().Fertig());
    }

    public static Block DesiredLanguages(string sprachen) => new("desiredlanguages", new KanonischerSchreiber()
        .AufBlock("osci:DesiredLanguages", null, ("Id", "desiredlanguages"), ("LanguagesList", sprachen), ActorNext, Pflicht).Zu().Fertig());

    public static Block QualityOfTimestamp(string dienst)
    {
        var id = "qualityoftimestamp_" + dienst;
        return new Block(id, new KanonischerSchreiber()
            .AufBlock("osci:QualityOfTimestamp", null, ("Id", id), ("Quality", "plain"), ("Service", dienst), ActorNext, Pflicht).Zu().Fertig());
    }

    public static Block StoreDelivery(string messageId, string? betreff)
    {
        var aus = new KanonischerSchreiber()
            .AufBlock("osci:storeDelivery", null, ("Id", "storedelivery"), ActorNext, Pflicht)
            .Element("osci:MessageId", MessageId(messageId));
        if (betreff is not null)
            aus.Element("osci:Subject", betreff);
        return new Block("storedelivery", aus.Zu().Fertig());
    }

    public static Block FetchDelivery(string? messageId)
    {
        var aus = new KanonischerSchreiber().AufBlock("osci:fetchDelivery", null, ("Id", "fetchdelivery"), ActorNext, Pflicht);
        if (messageId is not null)
            aus.Auf("osci:SelectionRule").Element("osci:MessageId", MessageId(messageId)).Zu();
        return new Block("fetchdelivery", aus.Zu().Fertig());
    }

    /// <summary>Entries must come in the order of the schema; a certificate is written once even if it has two roles.</summary>
    public static Block NonIntermediaryCertificates(params ReadOnlySpan<(string Rolle, string Id, X509Certificate2 Zertifikat)> eintraege)
    {
        var aus = new KanonischerSchreiber().AufBlock("osci:NonIntermediaryCertificates", null,
            ("Id", "nonintermediarycertificates"), ("soap:actor", OsciNamen.ActorNone), Pflicht);
        foreach (var (rolle, id, zertifikat) in eintraege)
        {
            aus.Auf("osci:" + rolle, ("Id", id))
                .Auf("ds:X509Data").Element("ds:X509Certificate", Convert.ToBase64String(zertifikat.RawDataMemory.Span)).Zu()
                .Zu();
        }
        return new Block("nonintermediarycertificates", aus.Zu().Fertig());
    }

    public static Block FeatureDescription()
    {
        var aus = new KanonischerSchreiber()
            .AufBlock("osci2017:FeatureDescription", ("osci2017", OsciNamen.Osci2017), ("Id", "featuredescription"))
            .Auf("osci2017:SupportedFeatures");
        foreach (var (schluessel, version) in Faehigkeiten.Unsere)
            aus.Auf("osci2017:Feature", ("Key", schluessel), ("Version", version)).Zu();
        return new Block("featuredescription", aus.Zu().Zu().Fertig());
    }

    /// <summary>Message ids travel as base64 of their UTF-8 form.</summary>
    public static string MessageId(string messageId) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(messageId));
}
