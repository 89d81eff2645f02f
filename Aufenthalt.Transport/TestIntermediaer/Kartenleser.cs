using System.Globalization;
using System.Text;
using System.Xml;

namespace Aufenthalt.Transport.TestIntermediaer;

/// <summary>Reads the selection of a fetchProcessCard.</summary>
internal static class Kartenleser
{
    public static Kartenfrage Lies(XmlElement verlangt, XmlNamespaceManager kuerzel, Kartenfrage frage)
    {
        if (verlangt.SelectSingleNode("osci:Quantity/@Limit", kuerzel)?.Value is { } grenze)
            frage = frage with { Hoechstens = Math.Clamp(int.Parse(grenze, CultureInfo.InvariantCulture), 1, 1000) };
        var kennungen = verlangt.SelectNodes("osci:SelectionRule/osci:MessageId", kuerzel)!.Cast<XmlElement>()
            .Select(k => Encoding.UTF8.GetString(Convert.FromBase64String(k.InnerText))).ToArray();
        if (kennungen.Length > 0)
            return frage with { MessageIds = kennungen };
        if (verlangt.SelectSingleNode("osci:SelectionRule/*", kuerzel) is not XmlElement regel)
            return frage;
        var seit = XmlConvert.ToDateTimeOffset(regel.InnerText.Trim());
        frage = frage with
        {
            NurOhneEmpfang = regel.HasAttribute("NoReception") && XmlConvert.ToBoolean(regel.GetAttribute("NoReception")),
            Rolle = regel.HasAttribute("Role") ? regel.GetAttribute("Role") : null,
        };
        return regel.LocalName == "ReceptionOfDelivery" ? frage with { EmpfangenSeit = seit } : frage with { GeaendertSeit = seit };
    }
}
