using Aufenthalt.Transport.XAuslaender.Nachrichten;

namespace Aufenthalt.Transport.XAuslaender.Schreiben;

/// <summary>Root attributes and header. The header has no namespace although it stands in a message that has one.</summary>
internal static class Kopfschreiber
{
    public static void Wurzelattribute(this XaSchreiber x, Kopf kopf, string standard, string version)
    {
        x.Xml.WriteAttributeString("produkt", kopf.Produkt.Name);
        x.Xml.WriteAttributeString("produkthersteller", kopf.Produkt.Hersteller);
        if (kopf.Produkt.Version is { } produktversion)
        {
            x.Xml.WriteAttributeString("produktversion", produktversion);
        }

        x.Xml.WriteAttributeString("standard", standard);
        if (kopf.Test is not null)
        {
            x.Xml.WriteAttributeString("test", kopf.Test);
        }

        x.Xml.WriteAttributeString("version", version);
    }

    public static void Kopf(this XaSchreiber x, Kopf kopf)
    {
        using (x.U("nachrichtenkopf.g2g"))
        {
            using (x.U("identifikation.nachricht"))
            {
                x.Identifikation(new Nachrichtenverweis(kopf.Uuid, kopf.Typ, kopf.Erstellt));
            }

            Behoerde(x, "leser", kopf.Leser);
            Behoerde(x, "autor", kopf.Autor);
        }

        if (kopf.AnschriftLeser is { } leser)
        {
            using (x.U("anschrift.leser"))
            {
                x.PostanschriftInhalt(leser);
            }
        }

        using (x.U("anschrift.autor"))
        {
            x.PostanschriftInhalt(kopf.AnschriftAutor);
        }
    }

    public static void Identifikation(this XaSchreiber x, Nachrichtenverweis verweis)
    {
        x.UText("nachrichtenUUID", verweis.Uuid.ToString());
        x.UCode("nachrichtentyp", "nachrichtentyp", verweis.Typ, x.Profil.Schalter.NachrichtentypMitListe);
        x.UText("erstellungszeitpunkt", XaSchreiber.Zeitpunkt(verweis.Erstellt));
    }

    private static void Behoerde(XaSchreiber x, string element, Behoerde behoerde)
    {
        using (x.U(element))
        {
            x.UCode("verzeichnisdienst", "verzeichnisdienst", "DVDV");
            x.UText("kennung", behoerde.Kennung);
            x.UText("name", behoerde.Name);
            foreach (var eintrag in behoerde.Erreichbarkeit)
            {
                using (x.U("erreichbarkeit"))
                {
                    x.KommunikationInhalt(eintrag);
                }
            }
        }
    }
}
