using Aufenthalt.Transport.XAuslaender.Nachrichten;

namespace Aufenthalt.Transport.XAuslaender.Lesen;

internal static class Personenleser
{
    public static Person Person(this Ast ast) => new()
    {
        Vorname = ast.Name("vorname"),
        Familienname = ast.Name("familienname"),
        WeitereNamen = ast.QTexte("weitererName"),
        Geschlecht = ast.Geschlecht(),
        Geburt = ast.Geburt(),
        Koerpergroesse = ast.Q("personenbeschreibung")?.QText("koerpergroesse"),
        Augenfarbe = ast.Q("personenbeschreibung")?.QCode("augenfarbe"),
        Familienstand = ast.QMuss("familienstand").QCode("familienstand") ?? "",
        GetrenntLebend = ast.QMuss("familienstand").QWahr("getrenntLebend"),
        FamilienstandSeit = ast.Q("familienstandOderGetrenntlebendSeit")?.Teildatum(),
        Staatsangehoerigkeiten = ast.Staaten(),
        Anschrift = ast.Q("anschrift")?.Gebaeude(),
        Kommunikation = ast.Kommunikationen(),
        Aufenthaltsdokument = ast.Q("aufenthaltsdokument") is { } titel ? Aufenthaltsdokument(titel) : null,
        Ausweisdokument = ast.Q("ausweisdokument") is { } ausweis ? Ausweisdokument(ausweis) : null,
        Auslandsanschrift = ast.Q("auslandsanschrift")?.Auslandsanschrift(),
    };

    public static Vertreter Vertreter(this Ast ast) => new()
    {
        Art = ast.QCode("vertretungsart") ?? "",
        Vorname = ast.Name("vorname"),
        Familienname = ast.Name("familienname"),
        Anschrift = ast.Q("anschrift")?.Gebaeude(),
        Postfach = ast.Q("postfach")?.Postfach(),
        Kommunikation = ast.Kommunikationen(),
        Anlagen = ast.Dokumente("anlageVertreter"),
        Geschlecht = ast.Geschlecht(),
        TagDerGeburt = ast.QTag("tagDerGeburt"),
        Firma = ast.QText("firma"),
    };

    public static Referenzperson Referenzperson(this Ast ast) => new()
    {
        Vorname = ast.Name("vorname"),
        Familienname = ast.Name("familienname"),
        Geburt = ast.Geburt(),
        Staatsangehoerigkeiten = ast.Staaten(),
        Beziehung = ast.QCode("familiaereBeziehung") ?? "",
        Anschrift = ast.Q("anschrift")?.Gebaeude(),
    };

    private static Aufenthaltsdokument Aufenthaltsdokument(Ast ast) =>
        new(ast.Dokumente("aufenthaltsdokument"), ast.QText("visumsfreieEinreise"), ast.QWahr("deutschesAufenthaltsdokumentVorhanden"));

    private static Ausweisdokument Ausweisdokument(Ast ast)
    {
        var zeitraum = ast.QMuss("gueltigkeitszeitraum");
        return new Ausweisdokument(
            ast.Dokumente("ausweisseite"), zeitraum.QTag("von")!.Value, zeitraum.QTag("bis")!.Value, ast.QText("seriennummer") ?? "");
    }
}
