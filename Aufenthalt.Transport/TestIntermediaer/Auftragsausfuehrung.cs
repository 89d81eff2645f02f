using System.Globalization;
using System.Security;
using System.Text;
using System.Xml;

namespace Aufenthalt.Transport.TestIntermediaer;

/// <summary>Carries out the six order types on the mailbox store.</summary>
internal sealed class Auftragsausfuehrung(IPostfachspeicher speicher, Zertifikatsurteil urteil)
{
    public async Task<Ergebnis> FuehreAusAsync(Auftrag auftrag, Dialog dialog, Stoerfall fall, DateTimeOffset jetzt, CancellationToken abbruch)
    {
        if (dialog.Unbestaetigt is { } geholt)
        {
            // A further order in the same dialog, exitDialog included, says that the last answer arrived.
            await speicher.VermerkeEmpfangAsync(geholt, jetzt, abbruch);
            dialog.Unbestaetigt = null;
        }
        return auftrag.Typ switch
        {
            "GetMessageId" => await KennungAsync(dialog, jetzt, abbruch),
            "StoreDelivery" => await HinterlegeAsync(auftrag, dialog, fall, jetzt, abbruch),
            "FetchDelivery" => await HoleAsync(auftrag, dialog, jetzt, abbruch),
            "FetchProcessCard" => await KartenAsync(auftrag, dialog, abbruch),
            "InitDialog" => new Ergebnis(["0801"]),
            "ExitDialog" => new Ergebnis(["0800"]),
            _ => throw new Zurueckweisung("9300", "order type " + auftrag.Typ),
        };
    }

    private async Task<Ergebnis> KennungAsync(Dialog dialog, DateTimeOffset jetzt, CancellationToken abbruch)
    {
        var id = Guid.CreateVersion7().ToString();
        await speicher.GibKennungAusAsync(id, jetzt, abbruch);
        return new Ergebnis([Erledigt(dialog)]) { Inhalt = $"<osci:MessageId>{Base64(id)}</osci:MessageId>" };
    }

    private async Task<Ergebnis> HinterlegeAsync(Auftrag auftrag, Dialog dialog, Stoerfall fall, DateTimeOffset jetzt, CancellationToken abbruch)
    {
        var messageId = Kennung(auftrag.Wert("/soap:Envelope/soap:Header/osci:storeDelivery/osci:MessageId/text()") ?? throw new Zurueckweisung("9800", "no MessageId"));
        var empfaenger = auftrag.Zertifikat("CipherCertificateAddressee") ?? throw new Zurueckweisung("9300", "no addressee");
        var warnungen = urteil.UeberEmpfaenger(empfaenger.Zertifikat, jetzt);
        var block = (XmlElement)auftrag.Kopf.SelectSingleNode("osci:NonIntermediaryCertificates", auftrag.Kuerzel)!;
        var karte = new Karte(messageId, empfaenger.Fingerabdruck, dialog.Signatur, dialog.Postfach,
            auftrag.Wert("/soap:Envelope/soap:Header/osci:storeDelivery/osci:Subject/text()"), jetzt)
        {
            Pruefvermerke = urteil.Vermerke(auftrag.Zertifikate, jetzt),
        };
        var zustellung = new Zustellung(karte, auftrag.KoerperForm().ToArray(), Encoding.UTF8.GetString(Kanon.Form(block)), [.. auftrag.Anlagen.Select(Anlage)]);
        var ablage = await speicher.LegeAbAsync(zustellung, fall.HoechstImPostfach, abbruch);
        if (ablage == Ablage.PostfachVoll)
            throw new Zurueckweisung("9811", "the mailbox is full");
        if (ablage != Ablage.Abgelegt)
            throw new Zurueckweisung("9801", "the id was not issued or is used up");
        if (fall.DoppeltZustellen)
            await DoppeltAsync(zustellung, jetzt, abbruch);
        return new Ergebnis([Erledigt(dialog), .. warnungen]) { Inhalt = Buendel(karte, mitAbruf: false, mitEmpfang: false) };
    }

    private async Task DoppeltAsync(Zustellung zustellung, DateTimeOffset jetzt, CancellationToken abbruch)
    {
        var zweite = Guid.CreateVersion7().ToString();
        await speicher.GibKennungAusAsync(zweite, jetzt, abbruch);
        await speicher.LegeAbAsync(zustellung with { Karte = zustellung.Karte with { MessageId = zweite } }, null, abbruch);
    }

    private async Task<Ergebnis> HoleAsync(Auftrag auftrag, Dialog dialog, DateTimeOffset jetzt, CancellationToken abbruch)
    {
        var regel = auftrag.Kopf.SelectSingleNode("osci:fetchDelivery/osci:SelectionRule", auftrag.Kuerzel);
        var echo = $"<osci:fetchDelivery>{regel?.OuterXml}</osci:fetchDelivery>";
        var verlangt = regel?.SelectSingleNode("osci:MessageId", auftrag.Kuerzel)?.InnerText;
        var id = verlangt is null ? await speicher.NaechsteUngeleseneAsync(dialog.Postfach, abbruch) : Kennung(verlangt);
        var zustellung = id is null ? null : await speicher.FindeAsync(id, abbruch);
        if (zustellung is null || zustellung.Karte.Postfach != dialog.Postfach)
            return new Ergebnis(["9803"]) { Inhalt = echo };
        await speicher.VermerkeAbrufAsync(zustellung.Karte.MessageId, jetzt, abbruch);
        dialog.Unbestaetigt = zustellung.Karte.MessageId;
        var karte = zustellung.Karte with { Abruf = zustellung.Karte.Empfang is null ? jetzt : zustellung.Karte.Abruf };
        var weitere = await speicher.KartenAsync(new Kartenfrage(dialog.Signatur, dialog.Postfach) { NurOhneEmpfang = true, Rolle = "Addressee", Hoechstens = 2 }, abbruch);
        return new Ergebnis(weitere.Any(k => k.MessageId != karte.MessageId) ? ["0801", "3800"] : ["0801"])
        {
            Inhalt = echo + Buendel(karte, mitAbruf: true, mitEmpfang: false),
            Zustellung = zustellung,
        };
    }

    private async Task<Ergebnis> KartenAsync(Auftrag auftrag, Dialog dialog, CancellationToken abbruch)
    {
        var verlangt = auftrag.Koerper.SelectSingleNode("osci:fetchProcessCard", auftrag.Kuerzel) ?? throw new Zurueckweisung("9300", "no fetchProcessCard");
        var frage = Kartenleser.Lies((XmlElement)verlangt, auftrag.Kuerzel, new Kartenfrage(dialog.Signatur, dialog.Postfach));
        var karten = await speicher.KartenAsync(frage with { Hoechstens = frage.Hoechstens + 1 }, abbruch);
        var echo = $"<osci:fetchProcessCard>{verlangt.InnerXml}</osci:fetchProcessCard>";
        if (karten.Count == 0)
            return new Ergebnis(["9804"]) { Inhalt = echo };
        var inhalt = echo + string.Concat(karten.Take(frage.Hoechstens).Select(k => Buendel(k, mitAbruf: true, mitEmpfang: true)));
        return new Ergebnis(karten.Count > frage.Hoechstens ? ["0801", "3801"] : ["0801"]) { Inhalt = inhalt };
    }

    private static Anlage Anlage(Paketteil teil) =>
        new(teil.Kennung, teil.Kopf.GetValueOrDefault("content-transfer-encoding", "8bit"), teil.Inhalt.ToArray());

    private static string Buendel(Karte karte, bool mitAbruf, bool mitEmpfang) =>
        $"<osci:ProcessCardBundle><osci:MessageId>{Base64(karte.MessageId)}</osci:MessageId><osci:ProcessCard RecentModification=\"{Zeit(karte.LetzteAenderung)}\">"
        + Stempel("Creation", karte.Eingang)
        + (mitAbruf ? Stempel("Forwarding", karte.Abruf) : string.Empty)
        + (mitEmpfang ? Stempel("Reception", karte.Empfang) : string.Empty)
        + (karte.Betreff is { } betreff ? $"<osci:Subject>{SecurityElement.Escape(betreff)}</osci:Subject>" : string.Empty)
        + $"</osci:ProcessCard><osci:InspectionReport>{karte.Pruefvermerke}</osci:InspectionReport></osci:ProcessCardBundle>";

    private static string Stempel(string name, DateTimeOffset? zeit) =>
        zeit is { } z ? $"<osci:{name}><osci:Plain>{Zeit(z)}</osci:Plain></osci:{name}>" : string.Empty;

    private static string Zeit(DateTimeOffset zeit) => zeit.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string Erledigt(Dialog dialog) => dialog.Explizit ? "0801" : "0800";

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string Kennung(string base64)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(base64.Trim()));
        }
        catch (FormatException fehler)
        {
            throw new Zurueckweisung("9801", "the id is not base64", fehler);
        }
    }
}
