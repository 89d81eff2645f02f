using System.Text.Json;
using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;
using Aufenthalt.Tenancy.Antragsstrecken.Eingaben;
using Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;
using Aufenthalt.Tests.Vektoren;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Aufenthalt.Tests.Tenancy.Antragsstrecken;

/// <summary>What holds for every expression and every input, tried on many.</summary>
[Category("Antragsstrecken")]
public sealed class AusdruckEigenschaftenTests
{
    private static readonly JsonObject Datei = Vektordatei.Lies("regeln.json");
    private static readonly Definition Definition = Vektordatei.Definition(Datei["felder"]!);
    private static readonly Schwellen Schwellen = Vektordatei.Schwellen(Datei["schwellen"]!);

    [FsCheck.NUnit.Property(MaxTest = 400)]
    public bool The_evaluator_never_throws_and_gives_at_least_one_truth_value(int saat)
    {
        var (auswerter, a, _) = Fall(saat);
        return auswerter.Menge(a, Platz.Aussen) != Wahrheitsmenge.Keine;
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public bool De_Morgan_holds_in_three_values(int saat)
    {
        var (auswerter, a, b) = Fall(saat);
        return Gleich(auswerter, Nicht(Und(a, b)), Oder(Nicht(a), Nicht(b))) && Gleich(auswerter, Nicht(Oder(a, b)), Und(Nicht(a), Nicht(b)));
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public bool Negating_twice_changes_nothing(int saat)
    {
        var (auswerter, a, _) = Fall(saat);
        return Gleich(auswerter, a, Nicht(Nicht(a)));
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public bool Where_an_error_fires_a_warning_would_fire_too(int saat)
    {
        var (auswerter, a, _) = Fall(saat);
        return !auswerter.Immer(a, Platz.Aussen) || auswerter.Menge(a, Platz.Aussen).HasFlag(Wahrheitsmenge.Wahr);
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public bool What_is_true_never_holds_together_with_its_negation(int saat)
    {
        var (auswerter, a, _) = Fall(saat);
        return !auswerter.Menge(Und(a, Nicht(a)), Platz.Aussen).HasFlag(Wahrheitsmenge.Wahr);
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public bool Well_typed_expressions_pass_the_type_check(int saat)
    {
        var befund = new Befund();
        var ausdruck = Vektordatei.Ausdruck(new Zufallsausdruck(saat).Wahrheit(4));
        new Typpruefung(Definition, Schwellen, befund).Pruefe(new Fundstelle(ausdruck, "zufall", null));
        return befund.IstRein;
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public bool Every_unknown_operator_is_refused(NonEmptyString name)
    {
        var befund = new Befund();
        var json = new JsonObject { [name.Get] = new JsonArray(true) };
        new AusdruckLeser(befund).Lies(JsonDocument.Parse(json.ToJsonString()).RootElement, "probe");
        return AusdruckLeser.Operatornamen.Contains(name.Get) || befund.Fehler.Any(fehler => fehler.Code == "operator_unbekannt");
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public bool Cleaning_twice_is_cleaning_once(NonNull<string> roh)
    {
        if (!Zeichen.IstGueltig(roh.Get))
        {
            return true;
        }

        return Enum.GetValues<Feldtyp>().Where(typ => typ is not (Feldtyp.Gruppe or Feldtyp.Block)).All(typ =>
        {
            var feld = new Feld { Id = "x", Pfad = "x", Typ = typ, Stellen = 1 };
            var einmal = Feldeingabe.Bereinige(feld, roh.Get);
            return Feldeingabe.Bereinige(feld, einmal) == einmal;
        });
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public bool Decimals_come_back_from_their_spelling(long ganz, int bruch)
    {
        var zahl = (ganz % 1_000_000_000_000m) + (bruch % 100 / 100m);
        return ZahlEingabe.Bereinige(ZahlEingabe.Schreibe(zahl, null), 2, betrag: false) == ZahlEingabe.Schreibe(zahl, null);
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public bool Multiplying_goes_either_way_round_and_division_undoes_it(int a, int b)
    {
        var produkt = Rechnen.Rechne(Rechenart.Mal, a, b);
        return produkt == Rechnen.Rechne(Rechenart.Mal, b, a) && (b == 0 || Rechnen.Rechne(Rechenart.Geteilt, produkt!.Value, b) == a);
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public bool Full_months_are_the_most_that_fit(int a, int b)
    {
        var (von, bis) = (Tag(a), Tag(b));
        var monate = Kalender.Messe(Zeitmass.Monate, von, bis);
        return bis < von
            ? monate == -Kalender.Messe(Zeitmass.Monate, bis, von)
            : von.AddMonths(monate) <= bis && von.AddMonths(monate + 1) > bis;
    }

    private static DateOnly Tag(int zahl) => new DateOnly(2000, 1, 1).AddDays(zahl % 36_000);

    private static (Auswerter Auswerter, Ausdruck A, Ausdruck B) Fall(int saat)
    {
        var zufall = new Zufallsausdruck(saat);
        var (a, b) = (Vektordatei.Ausdruck(zufall.Wahrheit(3)), Vektordatei.Ausdruck(zufall.Wahrheit(2)));
        return (new Auswerter(Definition, Angaben.Aus(zufall.Angaben()), Vektordatei.Kontext("2026-11-24", Schwellen, null)), a, b);
    }

    private static bool Gleich(Auswerter auswerter, Ausdruck a, Ausdruck b) => auswerter.Menge(a, Platz.Aussen) == auswerter.Menge(b, Platz.Aussen);

    private static Verknuepfung Nicht(Ausdruck a) => new(Verknuepfungsart.Nicht, [a]);

    private static Verknuepfung Und(params Ausdruck[] teile) => new(Verknuepfungsart.Und, [.. teile]);

    private static Verknuepfung Oder(params Ausdruck[] teile) => new(Verknuepfungsart.Oder, [.. teile]);
}
