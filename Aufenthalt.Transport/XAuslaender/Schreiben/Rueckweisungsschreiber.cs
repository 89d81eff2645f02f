using Aufenthalt.Transport.XAuslaender.Nachrichten;

namespace Aufenthalt.Transport.XAuslaender.Schreiben;

/// <summary>The rejection of XInneres (0010): a message of another namespace, whose parts have none.</summary>
internal static class Rueckweisungsschreiber
{
    public static async Task SchreibeAsync(XaSchreiber x, Rueckweisung rueckweisung)
    {
        var profil = x.Profil.Rueckweisung;
        await x.Xml.WriteStartElementAsync("xirts", profil.Element, profil.Namensraum);
        x.Wurzelattribute(rueckweisung.Kopf, profil.Standard, profil.Version);
        x.Kopf(rueckweisung.Kopf);
        using (x.U("rueckweisung"))
        {
            foreach (var grund in rueckweisung.Gruende)
            {
                Grund(x, grund);
            }

            if (rueckweisung.Abgewiesen is { } verweis)
            {
                using (x.U("idNachricht"))
                {
                    x.Identifikation(verweis);
                }
            }

            // The rejected message itself need not be held to say which it was.
            x.UText("nachricht", "AA==");
        }

        await x.Xml.WriteEndElementAsync();
    }

    private static void Grund(XaSchreiber x, Rueckweisungsgrund grund)
    {
        using (x.U("rueckweisungsgrund"))
        {
            x.UCode("grund", "fehlercode", grund.Code);
            foreach (var hinweis in grund.Hinweise)
            {
                using (x.U("grundSpezifisch"))
                {
                    x.UText("fehlerbeschreibung", hinweis);
                }
            }
        }
    }
}
