using Aufenthalt.Transport.XAuslaender.Nachrichten;

namespace Aufenthalt.Transport.XAuslaender.Lesen;

/// <summary>Rejections: the asynchronous one of XInneres and the synchronous 000002, which differ only in where their parts stand.</summary>
internal static class Rueckweisungsleser
{
    public static Rueckweisung Asynchron(this Ast wurzel) => Lies(wurzel.Kopf(), wurzel.UMuss("rueckweisung"), qualifiziert: false);

    public static Rueckweisung Synchron(this Ast wurzel, Kopf kopf) => Lies(kopf, wurzel.QMuss("rueckweisung"), qualifiziert: true);

    private static Rueckweisung Lies(Kopf kopf, Ast rueckweisung, bool qualifiziert)
    {
        Ast? Kind(Ast ast, string name) => qualifiziert ? ast.Q(name) : ast.U(name);
        var gruende = qualifiziert ? rueckweisung.QAlle("rueckweisungsgrund") : rueckweisung.UAlle("rueckweisungsgrund");
        return new Rueckweisung
        {
            Kopf = kopf,
            Gruende = gruende.Select(grund => new Rueckweisungsgrund(
                Kind(grund, "grund")?.Code ?? "",
                (qualifiziert ? grund.QAlle("grundSpezifisch") : grund.UAlle("grundSpezifisch")).Select(Hinweis).AlsListe())).AlsListe(),
            Abgewiesen = Kind(rueckweisung, "idNachricht")?.Verweis(),
            Pruefinstanz = Kind(rueckweisung, "rueckweisendeStelle")?.UText("pruefinstanz"),
        };
    }

    private static string Hinweis(Ast ast) =>
        string.Join(": ", new[] { ast.U("fehlercode")?.Code, ast.UText("fehlerbeschreibung") }.OfType<string>());
}
