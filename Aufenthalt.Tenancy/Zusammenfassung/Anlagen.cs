using System.Globalization;
using Aufenthalt.Tenancy.Zusammenfassung.Satz;

namespace Aufenthalt.Tenancy.Zusammenfassung;

/// <summary>The list of uploaded files: what it proves, name, size, hash.</summary>
internal static class Anlagen
{
    private const double Nummer = 26;
    private const double Feld = 142;
    private const double Datei = 247;
    private const double Groesse = 60;

    public static void Setze(Composer composer, IReadOnlyList<Anlage> anlagen, Beschriftung titel)
    {
        if (anlagen.Count == 0)
        {
            return;
        }

        composer.Heading("H2", titel, 11, before: 13, rule: 0.8);
        var table = new Table();
        composer.ColumnHeads(table, [(Deutsch("Nr."), Nummer), (Deutsch("Nachweis"), Feld), (Deutsch("Datei und SHA-256"), Datei), (Deutsch("Größe"), Groesse)]);
        for (var i = 0; i < anlagen.Count; i++)
        {
            var anlage = anlagen[i];
            var nummer = (i + 1).ToString(CultureInfo.InvariantCulture);
            composer.Anlage(
                table,
                [(Deutsch(nummer), Nummer), (anlage.Feld, Feld), (Deutsch(anlage.Dateiname), Datei), (Deutsch(Amtszeit.Groesse(anlage.Bytes)), Groesse)],
                anlage.Vermerk is null ? anlage.Sha256 : $"{anlage.Sha256}\n{anlage.Vermerk}");
        }
    }

    private static Beschriftung Deutsch(string text) => new(text);
}
