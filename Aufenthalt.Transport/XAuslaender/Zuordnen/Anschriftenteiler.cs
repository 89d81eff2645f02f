using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Aufenthalt.Transport.XAuslaender.Nachrichten;
using Aufenthalt.Transport.XAuslaender.Profile;

namespace Aufenthalt.Transport.XAuslaender.Zuordnen;

/// <summary>
/// An address as people type it, in the parts the standard wants. The sender has to split street and number; what has no part of its own
/// goes into zusatzangaben, and the summary keeps the address as typed.
/// </summary>
internal static partial class Anschriftenteiler
{
    private const int Zeilenlaenge = 35;

    /// <summary>Null when postcode or place is missing.</summary>
    public static Gebaeude? Gebaeude(JsonObject? angabe, Grenzen grenzen, string? wohnungsinhaber = null)
    {
        if (angabe is null || Postleitzahl(angabe) is not { } plz || Feld(angabe, "ort") is not { } ort)
        {
            return null;
        }

        var (strasse, nummer) = Getrennt(Feld(angabe, "strasse") ?? "", Feld(angabe, "hausnummer") ?? "");
        var teile = Hausnummer(nummer);
        var kurz = Kuerze(strasse, grenzen.Strasse);
        return new Gebaeude
        {
            Strasse = kurz.Length > 0 ? kurz : nummer.Length > 0 ? "Hausnummer" : "ohne Hausnummer",
            Hausnummer = teile.Ziffern,
            Zusatzziffer = teile.Zusatz,
            Teilnummer = teile.Teil,
            Postleitzahl = plz,
            Wohnort = Gekappt(ort, grenzen.Wohnort),
            Wohnungsinhaber = wohnungsinhaber,
            Zusatzangaben = Verbunden(Feld(angabe, "zusatz"), teile.Uebrig),
        };
    }

    public static Postfach? Postfach(JsonObject? angabe) =>
        angabe is not null && Feld(angabe, "postfach") is { } nummer && Postleitzahl(angabe) is { } plz && Feld(angabe, "ort") is { } ort
            ? new Postfach(nummer, ort, plz)
            : null;

    public static Postanschrift? Postanschrift(JsonObject? angabe, Grenzen grenzen) =>
        Postfach(angabe) is { } postfach ? Nachrichten.Postanschrift.Von(postfach)
        : Gebaeude(angabe, grenzen) is { } gebaeude ? Nachrichten.Postanschrift.Von(gebaeude)
        : null;

    /// <summary>Lines of the window of a letter: the name first, at most five lines of 35 characters.</summary>
    public static Auslandsanschrift? Ausland(JsonObject? angabe, string name)
    {
        if (angabe is null || Feld(angabe, "staat") is not { Length: 3 } staat || staat == "000" || !staat.All(char.IsAsciiDigit))
        {
            return null;
        }

        var zeilen = (angabe["zeilen"] as JsonArray ?? [])
            .Select(zeile => zeile is JsonValue wert && wert.TryGetValue<string>(out var text) ? Freitext.Kurz(text) ?? "" : "")
            .Prepend(name)
            .SelectMany(Umbrochen)
            .Where(zeile => zeile.Length > 0)
            .Take(5)
            .AlsListe();
        return new Auslandsanschrift(staat, zeilen.Count < 2 ? [] : zeilen);
    }

    // "Teststraße 12 a" in the field of the street, nothing in that of the number: browsers fill addresses in like this.
    private static (string Strasse, string Nummer) Getrennt(string strasse, string nummer)
    {
        if (nummer.Length > 0 || StrasseMitNummer().Match(strasse) is not { Success: true } treffer)
        {
            return (strasse, nummer);
        }

        return (treffer.Groups["strasse"].Value, treffer.Groups["nummer"].Value);
    }

    private static (string? Ziffern, string? Zusatz, string? Teil, string? Uebrig) Hausnummer(string nummer)
    {
        if (nummer.Length == 0)
        {
            return (null, null, null, null);
        }

        var treffer = Hausnummernform().Match(nummer);
        if (!treffer.Success)
        {
            return (null, null, null, $"Hausnummer {nummer}");
        }

        var bereich = treffer.Groups["bereich"].Success;
        return (
            treffer.Groups["ziffern"].Value,
            Gruppe(treffer, "zusatz"),
            Gruppe(treffer, "teil"),
            bereich ? $"Hausnummern {nummer}" : null);
    }

    private static string? Gruppe(Match treffer, string name) =>
        treffer.Groups[name] is { Success: true, Length: > 0 } gruppe ? gruppe.Value.Trim() : null;

    private static string Kuerze(string strasse, int laenge)
    {
        var text = strasse.Length <= laenge
            ? strasse
            : strasse.Replace("straße", "str.", StringComparison.OrdinalIgnoreCase).Replace("strasse", "str.", StringComparison.OrdinalIgnoreCase);
        return Gekappt(text, laenge);
    }

    private static string Gekappt(string text, int laenge) => text.Length <= laenge ? text : text[..laenge].TrimEnd();

    private static string? Verbunden(params string?[] teile) =>
        string.Join(", ", teile.OfType<string>().Where(teil => teil.Length > 0)) is { Length: > 0 } text ? text : null;

    private static IEnumerable<string> Umbrochen(string zeile)
    {
        var rest = zeile.Trim();
        while (rest.Length > Zeilenlaenge)
        {
            var grenze = rest.LastIndexOf(' ', Zeilenlaenge);
            var ende = grenze > 0 ? grenze : Zeilenlaenge;
            yield return rest[..ende].TrimEnd();
            rest = rest[ende..].TrimStart();
        }

        yield return rest;
    }

    private static string? Postleitzahl(JsonObject angabe) => Feld(angabe, "plz") is { Length: 5 } plz && plz.All(char.IsAsciiDigit) ? plz : null;

    private static string? Feld(JsonObject angabe, string name) =>
        angabe[name] is JsonValue wert && wert.TryGetValue<string>(out var text) ? Freitext.Kurz(text) : null;

    [GeneratedRegex(@"^(?<strasse>.*\p{L}\.?)\s+(?<nummer>\d{1,4}(\s*[\p{L}/.\-–\d][\p{L}/.\d\s]{0,8})?)$", RegexOptions.CultureInvariant)]
    private static partial Regex StrasseMitNummer();

    // 12 · 12 a · 12a · 116/1 · 109.5 · 16 1/7 · 16-18 · 16a-c
    [GeneratedRegex(@"^(?<ziffern>\d{1,4})\s*(?<zusatz>\p{L}{1,3}|[./]\s*\d{1,3}|[./]\s*\p{L})?\s*(?<teil>\d{1,3}/\d{1,3})?\s*(?<bereich>[-–—]\s*[\p{L}\d][\p{L}\d\s]{0,5})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Hausnummernform();
}
