using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;
using Aufenthalt.Tenancy.Antragsstrecken.Eingaben;
using Aufenthalt.Tenancy.Antragsstrecken.Namen;
using Aufenthalt.Tenancy.Codelisten;

namespace Aufenthalt.Tenancy.Antragsstrecken.Pruefen;

/// <summary>Checks a cleaned value against the type of its field.</summary>
internal sealed class Wertpruefung(Auswertungskontext kontext, string seite, Meldungsliste liste)
{
    internal void Pruefe(Feld feld, JsonNode wert, string pfad)
    {
        if (feld.Typ is Feldtyp.Mehrfach)
        {
            var unbekannt = (wert as JsonArray ?? []).Select(Angaben.Text).Any(option => option is null || !feld.Optionen.Contains(option));
            Wenn(unbekannt, pfad, "auswahl_unbekannt");
        }
        else if (feld.Typ is Feldtyp.Anschrift)
        {
            new Anschriftpruefung(seite, liste).Pruefe(feld, wert as JsonObject ?? [], pfad);
        }
        else if (Angaben.Text(wert) is { } text)
        {
            Pruefe(feld, text, pfad);
        }
    }

    private void Pruefe(Feld feld, string text, string pfad)
    {
        switch (feld.Typ)
        {
            case Feldtyp.Text:
                Text(feld, text, pfad);
                break;
            case Feldtyp.Name:
                Name(feld, text, pfad);
                break;
            case Feldtyp.Zahl or Feldtyp.Betrag:
                Zahl(feld, text, pfad);
                break;
            case Feldtyp.Datum or Feldtyp.Teildatum:
                Wenn(DatumEingabe.Pruefe(text, feld, kontext.Heute) is not null, pfad, DatumEingabe.Pruefe(text, feld, kontext.Heute) ?? "");
                break;
            case Feldtyp.Auswahl:
                Wenn(!feld.Optionen.Contains(text), pfad, "auswahl_unbekannt");
                break;
            case Feldtyp.Staat:
                Wenn(!Staaten.IstStaat(text), pfad, "auswahl_unbekannt");
                break;
            case Feldtyp.Staatsangehoerigkeit:
                Wenn(!Staaten.IstStaatsangehoerigkeit(text, feld.Historisch), pfad, "auswahl_unbekannt");
                break;
            case Feldtyp.Email:
                Email(text, pfad);
                break;
            case Feldtyp.Telefon:
                Wenn(!KontaktEingabe.IstTelefon(text), pfad, "telefon_format");
                break;
            case Feldtyp.Vorgangsnummer:
                Wenn(!VorgangsnummerEingabe.IstGueltig(text), pfad, "vorgangsnummer_format");
                break;
            default:
                break;
        }
    }

    private void Wenn(bool falsch, string pfad, string code)
    {
        if (falsch)
        {
            liste.Fehler(seite, pfad, code);
        }
    }

    private void Text(Feld feld, string text, string pfad)
    {
        Laenge(feld, text, pfad);
        Wenn(feld.Muster is { } muster && !muster.Passt(text), pfad, "format");
        if (feld.ImXml && DatentypC.Abbilden(text).Ersetzt)
        {
            liste.Warnung(seite, pfad, "zeichen_nur_im_pdf");
        }
    }

    private void Laenge(Feld feld, string text, string pfad)
    {
        var laenge = Zeichen.Laenge(text);
        if (laenge > feld.Max)
        {
            liste.Fehler(seite, pfad, "zu_lang", ("max", feld.Max), ("laenge", laenge));
        }
        else if (laenge < feld.Min)
        {
            liste.Fehler(seite, pfad, "zu_kurz", ("min", feld.Min), ("laenge", laenge));
        }
    }

    private void Name(Feld feld, string text, string pfad)
    {
        Laenge(feld, text, pfad);
        if (Namenspruefung.Pruefe(text) is not { } fehler)
        {
            return;
        }

        liste.Fuege(new Meldung(seite, pfad, fehler.Code, Schwere.Fehler)
        {
            Werte = Meldungsliste.Werte([("zeichen", fehler.Zeichen), ("codepoint", fehler.Codepunkt), ("schrift", fehler.Schrift), ("vorschlag", fehler.Vorschlag)]),
            Textpfad = fehler is { Code: "zeichen_nicht_erlaubt", Vorschlag: null } ? "meldung.zeichen_nicht_erlaubt_ohne_vorschlag" : $"meldung.{fehler.Code}",
        });
    }

    private void Zahl(Feld feld, string text, string pfad)
    {
        if (Rechnen.Lies(text) is not { } zahl || Math.Abs(zahl) >= ZahlEingabe.Obergrenze || decimal.Round(zahl, feld.Stellen) != zahl)
        {
            liste.Fehler(seite, pfad, feld.Typ == Feldtyp.Betrag ? "betrag_format" : "zahl_format", ("stellen", feld.Stellen));
            return;
        }

        if (zahl < feld.Von || zahl > feld.Bis)
        {
            liste.Fuege(new Meldung(seite, pfad, "zahl_bereich", Schwere.Fehler)
            {
                Werte = Meldungsliste.Werte([("von", Grenze(feld.Von)), ("bis", Grenze(feld.Bis))]),
                Textpfad = (feld.Von, feld.Bis) switch
                {
                    (not null, null) => "meldung.zahl_bereich_von",
                    (null, not null) => "meldung.zahl_bereich_bis",
                    _ => "meldung.zahl_bereich",
                },
            });
        }
    }

    private string? Grenze(decimal? grenze) => grenze is { } zahl ? Anzeige.Zahl(zahl, kontext.Sprache) : null;

    private void Email(string text, string pfad)
    {
        if (!KontaktEingabe.IstEmail(text))
        {
            liste.Fehler(seite, pfad, "email_format");
        }
        else if (KontaktEingabe.Vorschlag(text) is { } vorschlag)
        {
            liste.Warnung(seite, pfad, "email_tippfehler", ("vorschlag", vorschlag));
        }
    }
}
