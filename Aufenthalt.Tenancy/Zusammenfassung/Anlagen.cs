using System.Globalization;
using Aufenthalt.Tenancy.Zusammenfassung.Satz;
using Aufenthalt.Tenancy.Zusammenfassung.Schrift;

namespace Aufenthalt.Tenancy.Zusammenfassung;

/// <summary>The list of uploaded files: what it proves, name, size, hash.</summary>
internal static class Anlagen
{
    private const double Nummer = 26;
    private const double Feld = 142;
    private const double Datei = 247;
    private const double Groesse = 60;

    public static void Setze(Composer composer, IReadOnlyList<Anlage> anlagen, int nummer)
    {
        if (anlagen.Count == 0)
        {
            return;
        }

        composer.Heading("H2", new Beschriftung(string.Create(CultureInfo.InvariantCulture, $"{nummer}. Anlagen ({anlagen.Count})")), 11, before: 13, rule: 0.8);
        var table = new Table();
        var kopf = new TextStyle(8, Bold: true, Gray: 0.27);
        composer.Columns(table, [("Nr.", Nummer, "TH"), ("Nachweis", Feld, "TH"), ("Datei und SHA-256", Datei, "TH"), ("Größe", Groesse, "TH")], kopf);
        for (var i = 0; i < anlagen.Count; i++)
        {
            var anlage = anlagen[i];
            var nr = (i + 1).ToString(CultureInfo.InvariantCulture);
            composer.Anlage(table, [(nr, Nummer), (anlage.Feld.Deutsch, Feld), (anlage.Dateiname, Datei), (Amtszeit.Groesse(anlage.Bytes), Groesse)], Zusatz(anlage));
        }
    }

    private static string Zusatz(Anlage anlage) => anlage.Vermerk is null ? anlage.Sha256 : $"{anlage.Sha256}\n{anlage.Vermerk}";
}
