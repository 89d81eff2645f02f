using System.Text;

namespace Aufenthalt.Tests.Transport.Osci;

/// <summary>Well-formed XML with everything canonicalisation cares about, determined by a seed.</summary>
internal sealed class Zufallsdokument(int saat)
{
    private static readonly string[] Texte = ["", "a", " ", "\n", "\t", "ß", "𝄞", "&amp;", "&lt;", "&gt;", "&#13;", "&#x10FFFF;", "\"", "'", "<![CDATA[x<&>]]>", "<!--c-->", "<?p d?>", "]] >"];
    private static readonly string[] Werte = ["", "a", "&#9;", "&#10;", "&#13;", "&quot;", "&lt;", "&amp;", ">", "  x ", "ß", "𝄞", "'"];
    private static readonly string[] Raeume = ["u:a", "u:b", "http://www.w3.org/2000/09/xmldsig#"];
    private readonly Random _zufall = new(saat);
    private readonly StringBuilder _aus = new();

    public string Schreibe()
    {
        Element(0, []);
        return _aus.ToString();
    }

    private void Element(int tiefe, Dictionary<string, string> umgebung)
    {
        var bereich = new Dictionary<string, string>(umgebung);
        var deklarationen = new StringBuilder();
        foreach (var praefix in new[] { "", "p", "q", "z" }.Where(_ => _zufall.Next(3) == 0))
        {
            var raum = praefix.Length == 0 && _zufall.Next(3) == 0 ? "" : Eins(Raeume);
            bereich[praefix] = raum;
            deklarationen.Append(praefix.Length == 0 ? $" xmlns=\"{raum}\"" : $" xmlns:{praefix}=\"{raum}\"");
        }
        var praefixe = bereich.Keys.Where(p => p.Length > 0).ToArray();
        var name = (praefixe.Length > 0 && _zufall.Next(2) == 0 ? Eins(praefixe) + ":" : "") + Eins(["a", "b", "Body"]);
        _aus.Append('<').Append(name);
        var attribute = Attribute(praefixe, bereich);
        _aus.Append(_zufall.Next(2) == 0 ? attribute + deklarationen : deklarationen + attribute);
        if (_zufall.Next(5) == 0)
        {
            _aus.Append("/>");
            return;
        }
        _aus.Append('>');
        for (var i = _zufall.Next(5); i > 0; i--)
        {
            if (tiefe < 5 && _zufall.Next(2) == 0)
                Element(tiefe + 1, bereich);
            else
                _aus.Append(Eins(Texte));
        }
        _aus.Append("</").Append(name).Append('>');
    }

    private string Attribute(string[] praefixe, Dictionary<string, string> bereich)
    {
        var aus = new StringBuilder();
        var benutzt = new HashSet<string>();
        for (var i = _zufall.Next(4); i > 0; i--)
        {
            var praefix = praefixe.Length > 0 && _zufall.Next(2) == 0 ? Eins(praefixe) : "";
            var lokal = Eins(["m", "Id", "n", "Z"]);
            if (benutzt.Add((praefix.Length == 0 ? "" : bereich[praefix]) + "|" + lokal))
                aus.Append(' ').Append(praefix.Length == 0 ? lokal : $"{praefix}:{lokal}").Append("=\"").Append(Eins(Werte)).Append('"');
        }
        return aus.ToString();
    }

    private T Eins<T>(T[] aus) => aus[_zufall.Next(aus.Length)];
}
