using FsCheck;
using FsCheck.Fluent;

namespace Aufenthalt.Tests.Api.Embed;

/// <summary>Answers to the fields of the shared vectors, as JSON text: often missing, sometimes partial, sometimes unreadable.</summary>
internal static class Angabengenerator
{
    private static readonly Gen<string> Teildatum = Gen.Elements(
        "\"1998\"", "\"2008\"", "\"2009\"", "\"2008-11\"", "\"2008-12\"", "\"2008-11-24\"", "\"2008-11-25\"", "\"2004-02-29\"", "\"2026\"", "\"2026-11\"", "\"unbekannt\"", "\"31.2.1990\"");

    private static readonly Gen<string> Datum = Gen.Elements(
        "\"2026-11-24\"", "\"2026-01-31\"", "\"2024-02-29\"", "\"1899-12-31\"", "\"2026-02-31\"", "\"9999-12-31\"", "\"0001-01-01\"");

    private static readonly Gen<string> Zahl = Gen.Elements(
        "\"0\"", "\"40\"", "\"38.5\"", "\"-3\"", "\"0.0000000001\"", "\"999999999999999999\"", "\"abc\"", "\"4000.00\"", "\"1e3\"");

    private static readonly Gen<string> Text = Gen.Elements(
        "\"erlaubnis\"", "\"12\"", "\"  \"", "\"Zwei  Wörter\"", "\"👍🏽\"", "\"ä\"", "\"a\\u0308\"", "\"2020-02-29\"", "\"mit\\nUmbruch\"", "\"\\ufeff x\"");

    internal static Gen<string> Angaben { get; } = Objekt(
        ("beruf", Text), ("langtext", Text), ("stunden", Zahl), ("lohn", Zahl), ("beginn", Datum), ("ende", Datum), ("geburt", Teildatum), ("partnerGeburt", Teildatum),
        ("zeige", Gen.Elements("true", "false")), ("status", Gen.Elements("\"erlaubnis\"", "\"duldung\"", "\"gestattung\"")),
        ("arten", Gen.Elements("[\"lohn\"]", "[\"lohn\",\"rente\"]", "[]")), ("staat", Gen.Elements("\"129\"", "\"432\"", "\"000\"")),
        ("anschrift", Gen.Elements("{\"plz\":\"33602\",\"ort\":\"Bielefeld\"}", "{\"strasse\":\"Weg\"}", "{}")),
        ("beleg", Gen.Elements("[\"a\"]", "[\"a\",\"b\"]", "[]")), ("belegFehlt", Gen.Elements("true", "false")), ("belegFehltGrund", Text), ("versteckt", Text), ("nurErwachsene", Text),
        ("kinder", Liste(Objekt(("vorname", Text), ("geburtsdatum", Teildatum), ("staat", Gen.Elements("\"000\"", "\"129\"")), ("taschengeld", Zahl)), 3)),
        ("reisen", Liste(Objekt(("von", Teildatum), ("bis", Teildatum)), 3)), ("verborgen", Gen.Elements("[{}]", "[{\"a\":\"x\"}]")),
        ("abschluss", Objekt(("art", Gen.Elements("\"beruf\"", "\"keiner\"", "\"hochschule\"")), ("datum", Datum))));

    internal static Gen<string> Kontext { get; } = Gen.Elements(
        "{}", "{\"anliegen\":\"neu\",\"schalter\":[\"an\"]}", "{\"plz\":\"33602\",\"ort\":\"05711000\"}");

    internal static Gen<string> Heute { get; } = Gen.Elements("2026-11-24", "2026-12-31", "2027-01-01", "2028-02-29");

    private static Gen<string> Objekt(params (string Id, Gen<string> Wert)[] teile) =>
        Gen.CollectToList(teile.Select(teil => Gen.Frequency((1, Gen.Constant("")), (3, teil.Wert.Select(wert => $"\"{teil.Id}\":{wert}")))))
            .Select(werte => $"{{{string.Join(',', werte.Where(wert => wert.Length > 0))}}}");

    private static Gen<string> Liste(Gen<string> eintrag, int hoechstens) =>
        Gen.Choose(0, hoechstens).SelectMany(anzahl => Gen.ListOf(eintrag, anzahl)).Select(eintraege => $"[{string.Join(',', eintraege)}]");
}
