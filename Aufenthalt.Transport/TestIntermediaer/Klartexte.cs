namespace Aufenthalt.Transport.TestIntermediaer;

/// <summary>The words this Intermediär puts beside its codes.</summary>
internal static class Klartexte
{
    private static readonly Dictionary<string, (string De, string En)> Texte = new(StringComparer.Ordinal)
    {
        ["0800"] = ("Ausgeführt, Dialog beendet", "Done, dialog ended"),
        ["0801"] = ("Ausgeführt, Dialog geht weiter", "Done, dialog goes on"),
        ["3500"] = ("Chiffrierzertifikat des Clients nicht gültig zu dieser Zeit", "Client's cipher certificate not valid at this time"),
        ["3700"] = ("Signaturzertifikat des Clients nicht gültig zu dieser Zeit", "Client's signature certificate not valid at this time"),
        ["3705"] = ("Chiffrierzertifikat des Empfängers nicht gültig zu dieser Zeit", "Addressee's cipher certificate not valid at this time"),
        ["3800"] = ("Weitere Zustellungen vorhanden", "More deliveries present"),
        ["3801"] = ("Weitere Laufzettel vorhanden", "More process cards present"),
        ["9600"] = ("Auftrag ohne Signatur", "Order without signature"),
        ["9601"] = ("Signatur des Auftrags falsch", "Signature of the order wrong"),
        ["9602"] = ("Auftrag nur teilweise signiert", "Order signed in part only"),
        ["9700"] = ("Signaturzertifikat des Clients nicht vertrauenswürdig", "Client's signature certificate not trusted"),
        ["9706"] = ("Chiffrierzertifikat des Empfängers nicht vertrauenswürdig", "Addressee's cipher certificate not trusted"),
        ["9800"] = ("Zustellung ohne Kennung", "Delivery without an id"),
        ["9801"] = ("Kennung nicht ausgegeben oder schon benutzt", "Id not issued or already used"),
        ["9802"] = ("Nur im expliziten Dialog", "Explicit dialog only"),
        ["9803"] = ("Keine solche Zustellung", "No such delivery"),
        ["9804"] = ("Kein solcher Laufzettel", "No such process card"),
        ["9811"] = ("Innerer Fehler beim Ausführen", "Internal error while executing"),
    };

    public static string Fuer(string code, string sprache) =>
        Texte.TryGetValue(code, out var text) ? sprache == "en" ? text.En : text.De : code;
}
