using Aufenthalt.Transport.XAuslaender.Nachrichten;

namespace Aufenthalt.Transport.XAuslaender.Schreiben;

/// <summary>Building blocks that several parts of a message share.</summary>
internal static class Bausteine
{
    public static void Name(this XaSchreiber x, string element, string? name)
    {
        using (x.Q(element))
        {
            if (name is null)
            {
                x.UText("nichtVorhanden", "true");
            }
            else
            {
                x.UText("name", name);
            }
        }
    }

    public static void Geschlecht(this XaSchreiber x, string? code)
    {
        using (x.Q("geschlecht"))
        {
            x.QCode("geschlecht", "geschlecht", code);
        }
    }

    public static void Geburt(this XaSchreiber x, Geburt geburt)
    {
        using (x.Q("geburt"))
        {
            using (x.Q("geburtsort"))
            {
                x.QText(geburt.Ort is null ? "unbekannt" : "ort", geburt.Ort ?? "true");
            }

            if (geburt.Staat is not null)
            {
                x.Staat("geburtsortStaat", geburt.Staat);
            }

            using (x.Q("tagDerGeburt"))
            {
                Geburtstag(x, geburt.Tag);
            }
        }
    }

    public static void Staat(this XaSchreiber x, string element, string schluessel)
    {
        using (x.Q(element))
        {
            x.QCode("staatsangehoerigkeit", "staatsangehoerigkeit", schluessel);
        }
    }

    public static void Teildatum(this XaSchreiber x, string element, Teildatum? datum)
    {
        if (datum is { } wert)
        {
            using (x.Q(element))
            {
                x.UText(wert.Element, wert.Text);
            }
        }
    }

    public static void Kommunikationen(this XaSchreiber x, Liste<Kommunikation> eintraege)
    {
        foreach (var eintrag in eintraege)
        {
            using (x.Q("kommunikation"))
            {
                x.KommunikationInhalt(eintrag);
            }
        }
    }

    public static void KommunikationInhalt(this XaSchreiber x, Kommunikation eintrag)
    {
        x.UCode("kanal", "erreichbarkeit", eintrag.Kanal);
        x.UText("kennung", eintrag.Kennung);
        x.UText("zusatz", eintrag.Zusatz);
    }

    public static void Gebaeude(this XaSchreiber x, string element, Gebaeude? anschrift)
    {
        if (anschrift is not null)
        {
            using (x.Q(element))
            {
                x.GebaeudeInhalt(anschrift);
            }
        }
    }

    /// <summary>The parts of an address stand in alphabetical order of their names.</summary>
    public static void GebaeudeInhalt(this XaSchreiber x, Gebaeude anschrift)
    {
        x.UText("hausnummer", anschrift.Hausnummer);
        x.UText("hausnummerBuchstabeZusatzziffer", anschrift.Zusatzziffer);
        x.UText("postleitzahl", anschrift.Postleitzahl);
        x.UText("stockwerkswohnungsnummer", anschrift.Stockwerk);
        x.UText("strasse", anschrift.Strasse);
        x.UText("teilnummerDerHausnummer", anschrift.Teilnummer);
        x.UText("wohnort", anschrift.Wohnort);
        x.UText("wohnortFruehererGemeindename", anschrift.FruehererGemeindename);
        x.UText("wohnungsinhaber", anschrift.Wohnungsinhaber);
        x.UText("zusatzangaben", anschrift.Zusatzangaben);
    }

    public static void PostfachInhalt(this XaSchreiber x, Postfach postfach)
    {
        x.UText("postfach", postfach.Nummer);
        x.UText("wohnort", postfach.Wohnort);
        x.UText("postleitzahl", postfach.Postleitzahl);
    }

    public static void PostanschriftInhalt(this XaSchreiber x, Postanschrift anschrift)
    {
        if (anschrift.Gebaeude is { } gebaeude)
        {
            using (x.U("gebaeude"))
            {
                x.GebaeudeInhalt(gebaeude);
            }
        }
        else if (anschrift.Postfach is { } postfach)
        {
            using (x.U("postfach"))
            {
                x.PostfachInhalt(postfach);
            }
        }
    }

    public static void Auslandsanschrift(this XaSchreiber x, Auslandsanschrift? anschrift)
    {
        if (anschrift is null)
        {
            return;
        }

        using (x.Q("auslandsanschrift"))
        {
            x.UCode("staat", "staat", anschrift.Staat);
            if (anschrift.Zeilen.Count > 0)
            {
                using (x.U("anschriftzone"))
                {
                    Zeilen(x, anschrift.Zeilen);
                }
            }
        }
    }

    // Lines one to three of the field belong to remarks of the post (DIN 5008), so the address begins at four.
    private static void Zeilen(XaSchreiber x, Liste<string> zeilen)
    {
        for (var nummer = 0; nummer < zeilen.Count; nummer++)
        {
            using (x.U("zeile.anschrift"))
            {
                x.UText("zeilennummer", (nummer + 4).ToString(System.Globalization.CultureInfo.InvariantCulture));
                x.UText("inhalt", zeilen[nummer]);
            }
        }
    }

    private static void Geburtstag(XaSchreiber x, Teildatum? tag)
    {
        if (tag is not { } wert)
        {
            x.UText("unbekannt", "true");
            return;
        }

        using (x.U("teilbekanntesDatum"))
        {
            x.UText(wert.Element, wert.Text);
        }
    }
}
