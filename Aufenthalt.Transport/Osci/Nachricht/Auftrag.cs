using System.Security.Cryptography.X509Certificates;
using Aufenthalt.Transport.Osci.Krypto;
using Aufenthalt.Transport.Osci.Signatur;
using Aufenthalt.Transport.Osci.Xml;

namespace Aufenthalt.Transport.Osci.Nachricht;

/// <summary>
/// An order before it is signed: its type, the control block, the other header blocks in the order of the schema, the body.
/// </summary>
internal sealed record Auftrag(string Nachrichtentyp, IReadOnlyList<Block> Bloecke, Bytefolge Koerper)
{
    private const string Vorspann = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n\r\n";

    /// <summary>A body with one empty or small element, or none.</summary>
    public static Bytefolge KleinerKoerper(Action<KanonischerSchreiber>? inhalt = null)
    {
        var aus = new KanonischerSchreiber().AufBlock("soap:Body", null, ("Id", "body"));
        inhalt?.Invoke(aus);
        return new Bytefolge().Plus(aus.Zu().Fertig());
    }

    /// <summary>A body around content that was built earlier.</summary>
    public static Bytefolge KoerperUm(Func<Stream> paket, long laenge)
    {
        const string ende = "</soap:Body>";
        var alles = System.Text.Encoding.UTF8.GetString(new KanonischerSchreiber().AufBlock("soap:Body", null, ("Id", "body")).Zu().Fertig());
        return new Bytefolge().Plus(alles[..^ende.Length]).Plus(paket, laenge).Plus(ende);
    }

    /// <summary>The signed envelope as one part of a MIME message.</summary>
    public async Task<Bytefolge> UnterschreibeAsync(X509Certificate2 signierer, Kontrollangaben kontrolle, CancellationToken abbruch)
    {
        var kontrollblock = Kopfbauer.ControlBlock(kontrolle);
        var verweise = new List<Verweis> { Verweis(kontrollblock) };
        verweise.AddRange(Bloecke.Select(Verweis));
        verweise.Add(new Verweis("#body", Verfahren.C14n, await Koerper.DigestAsync(abbruch)));
        var signatur = Signaturschreiber.Schreibe(verweise, signierer, Zertifikatsverweis.Signatur(signierer));
        var aus = new Bytefolge()
            .Plus(Vorspann)
            .Plus($"<soap:Envelope{KanonischerSchreiber.Deklarationen} xsi:schemaLocation=\"{OsciNamen.SchemaLocation(Nachrichtentyp)}\"><soap:Header>")
            .Plus(kontrollblock.Kanonisch)
            .Plus($"<osci:ClientSignature Id=\"clientsignature\" soap:actor=\"{OsciNamen.ActorNext}\" soap:mustUnderstand=\"1\">")
            .Plus(signatur)
            .Plus("</osci:ClientSignature>");
        foreach (var block in Bloecke)
            aus.Plus(block.Kanonisch);
        return aus.Plus("</soap:Header>").Plus(Koerper).Plus("</soap:Envelope>");
    }

    private static Verweis Verweis(Block block) => new("#" + block.Id, Verfahren.C14n, Pruefsumme.Berechne(Verfahren.Sha256, block.Kanonisch));
}
