using System.Xml;
using Aufenthalt.Transport.XAuslaender.Nachrichten;

namespace Aufenthalt.Transport.XAuslaender.Lesen;

internal static class Kopfleser
{
    public static Kopf Kopf(this Ast wurzel)
    {
        var kopf = wurzel.UMuss("nachrichtenkopf.g2g");
        var verweis = kopf.UMuss("identifikation.nachricht").Verweis();
        return new Kopf
        {
            Uuid = verweis.Uuid,
            Typ = verweis.Typ,
            Erstellt = verweis.Erstellt,
            Leser = Behoerde(kopf.UMuss("leser")),
            Autor = Behoerde(kopf.UMuss("autor")),
            AnschriftLeser = wurzel.U("anschrift.leser")?.Postanschrift(),
            AnschriftAutor = wurzel.UMuss("anschrift.autor").Postanschrift(),
            Produkt = new Produkt(Attribut(wurzel, "produkt") ?? "", Attribut(wurzel, "produkthersteller") ?? "", Attribut(wurzel, "produktversion")),
            Test = Attribut(wurzel, "test"),
        };
    }

    public static Nachrichtenverweis Verweis(this Ast ast) => new(
        Guid.Parse(ast.UMuss("nachrichtenUUID").Text.Trim()),
        ast.UCode("nachrichtentyp") ?? "",
        XmlConvert.ToDateTimeOffset(ast.UMuss("erstellungszeitpunkt").Text.Trim()));

    private static Behoerde Behoerde(Ast ast) => new(
        ast.UMuss("kennung").Text,
        ast.UMuss("name").Text,
        ast.UAlle("erreichbarkeit").Select(eintrag => eintrag.Kommunikation()).AlsListe());

    private static string? Attribut(Ast wurzel, string name) => wurzel.Element.Attribute(name)?.Value;
}
