using System.Collections.Frozen;

namespace Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;

/// <summary>The messages that the engine gives by itself.</summary>
internal static class Eingebaut
{
    /// <summary>The part of the text key after <c>meldung.</c>.</summary>
    internal static readonly FrozenSet<string> Textschluessel = FrozenSet.ToFrozenSet(
    [
        "pflicht", "pflicht_auswahl", "pflicht_bestaetigung", "beleg_pflicht", "beleg_fehlt", "beleg_zu_viele",
        "datum_unmoeglich", "datum_zukunft", "datum_vergangenheit", "datum_jahr_noetig",
        "zeichen_nicht_erlaubt", "zeichen_nicht_erlaubt_ohne_vorschlag", "kyrillisch_erkannt", "zeichen_nur_im_pdf",
        "zu_lang", "zu_kurz", "format", "zahl_format", "zahl_bereich", "zahl_bereich_von", "zahl_bereich_bis", "betrag_format",
        "email_format", "email_tippfehler", "telefon_format", "plz_format", "anschrift_unvollstaendig", "hausnummer_fehlt",
        "plz_nicht_zustaendig", "auswahl_unbekannt", "gruppe_zu_klein", "gruppe_zu_gross", "vorgangsnummer_format",
    ]);

    /// <summary>Places that these messages, or the pages around them, fill.</summary>
    internal static readonly FrozenSet<string> Platzhalter = FrozenSet.ToFrozenSet(
        ["zeichen", "codepoint", "vorschlag", "schrift", "max", "min", "laenge", "von", "bis", "stellen", "dienst", "plz", "ort", "behoerde"]);
}
