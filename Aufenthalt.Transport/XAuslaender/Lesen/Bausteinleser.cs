using Aufenthalt.Transport.XAuslaender.Nachrichten;

namespace Aufenthalt.Transport.XAuslaender.Lesen;

internal static class Bausteinleser
{
    /// <summary>Null when the name rightly does not exist.</summary>
    public static string? Name(this Ast ast, string element) => ast.QMuss(element).UText("name");

    public static string? Geschlecht(this Ast ast) => ast.QMuss("geschlecht").QCode("geschlecht");

    public static Geburt Geburt(this Ast ast)
    {
        var geburt = ast.QMuss("geburt");
        return new Geburt(
            geburt.QMuss("geburtsort").QText("ort"),
            geburt.Q("geburtsortStaat")?.QCode("staatsangehoerigkeit"),
            geburt.QMuss("tagDerGeburt").U("teilbekanntesDatum")?.Teildatum());
    }

    public static Teildatum? Teildatum(this Ast ast)
    {
        var text = ast.UText("jahrMonatTag") ?? ast.UText("jahrMonat") ?? ast.UText("jahr");
        return text is null ? null : new Teildatum(text.Trim());
    }

    public static Liste<string> Staaten(this Ast ast) =>
        ast.QAlle("staatsangehoerigkeit").Select(staat => staat.QCode("staatsangehoerigkeit") ?? "").AlsListe();

    public static Kommunikation Kommunikation(this Ast ast) =>
        new(ast.UCode("kanal") ?? "", ast.UMuss("kennung").Text, ast.UText("zusatz"));

    public static Liste<Kommunikation> Kommunikationen(this Ast ast) =>
        ast.QAlle("kommunikation").Select(eintrag => eintrag.Kommunikation()).AlsListe();

    public static Gebaeude Gebaeude(this Ast ast) => new()
    {
        Hausnummer = ast.UText("hausnummer"),
        Zusatzziffer = ast.UText("hausnummerBuchstabeZusatzziffer"),
        Postleitzahl = ast.UMuss("postleitzahl").Text,
        Stockwerk = ast.UText("stockwerkswohnungsnummer"),
        Strasse = ast.UMuss("strasse").Text,
        Teilnummer = ast.UText("teilnummerDerHausnummer"),
        Wohnort = ast.UMuss("wohnort").Text,
        FruehererGemeindename = ast.UText("wohnortFruehererGemeindename"),
        Wohnungsinhaber = ast.UText("wohnungsinhaber"),
        Zusatzangaben = ast.UText("zusatzangaben"),
    };

    public static Postfach Postfach(this Ast ast) => new(ast.UText("postfach"), ast.UMuss("wohnort").Text, ast.UMuss("postleitzahl").Text);

    public static Postanschrift Postanschrift(this Ast ast) => new(ast.U("gebaeude")?.Gebaeude(), ast.U("postfach")?.Postfach());

    public static Auslandsanschrift Auslandsanschrift(this Ast ast) => new(
        ast.UCode("staat") ?? "",
        (ast.U("anschriftzone")?.UAlle("zeile.anschrift") ?? []).Select(zeile => zeile.UMuss("inhalt").Text).AlsListe());

    /// <summary>A document in any of its four shapes.</summary>
    public static Dokument Dokument(this Ast ast)
    {
        var inhalt = ast.Q("dokumentOderReferenz") ?? ast;
        return new Dokument
        {
            Format = ast.QCode("dokumententyp") ?? "",
            Dateiname = ast.QText("dateiname"),
            Bezeichnung = ast.QText("bezeichnung"),
            Referenz = inhalt.QUuid("dokumentuuid"),
            Anlage = inhalt.Q("dokument")?.Element.Annotation<GeleseneAnlage>()?.Nummer,
        };
    }

    public static Liste<Dokument> Dokumente(this Ast ast, string element) => ast.QAlle(element).Select(kind => kind.Dokument()).AlsListe();
}
