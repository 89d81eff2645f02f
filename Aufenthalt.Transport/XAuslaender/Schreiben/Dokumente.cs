using System.Globalization;
using Aufenthalt.Transport.XAuslaender.Nachrichten;

namespace Aufenthalt.Transport.XAuslaender.Schreiben;

/// <summary>The four shapes in which the standard carries a document.</summary>
internal static class Dokumente
{
    /// <summary>Embedded only (OZG.Dokument).</summary>
    public static async Task DokumentAsync(this XaSchreiber x, string element, Dokument? dokument, CancellationToken abbruch)
    {
        if (dokument is null)
        {
            return;
        }

        using (x.Q(element))
        {
            using (x.Q("dokument"))
            {
                await x.InhaltAsync(dokument.Quelle, abbruch);
            }

            x.QCode("dokumententyp", "dokumentformat", dokument.Format);
        }
    }

    public static async Task DokumenteAsync(this XaSchreiber x, string element, Liste<Dokument> dokumente, CancellationToken abbruch)
    {
        foreach (var dokument in dokumente)
        {
            await x.DokumentAsync(element, dokument, abbruch);
        }
    }

    /// <summary>Embedded or by reference (OZG.DokumentOderReferenz; with <paramref name="erweitert"/> a bezeichnung follows).</summary>
    public static async Task DokumentOderReferenzAsync(this XaSchreiber x, string element, Dokument? dokument, bool erweitert, CancellationToken abbruch)
    {
        if (dokument is null)
        {
            return;
        }

        using (x.Q(element))
        {
            using (x.Q("dokumentOderReferenz"))
            {
                await InhaltOderReferenzAsync(x, dokument, abbruch);
            }

            x.QCode("dokumententyp", "dokumentformat", dokument.Format);
            x.QText("dateiname", dokument.Dateiname);
            if (erweitert)
            {
                x.QText("bezeichnung", dokument.Bezeichnung ?? dokument.Dateiname ?? "Dokument");
            }
        }
    }

    public static async Task DokumenteOderReferenzenAsync(this XaSchreiber x, string element, Liste<Dokument> dokumente, bool erweitert, CancellationToken abbruch)
    {
        foreach (var dokument in dokumente)
        {
            await x.DokumentOderReferenzAsync(element, dokument, erweitert, abbruch);
        }
    }

    public static void Lieferung(this XaSchreiber x, Dokumentenlieferung? lieferung)
    {
        if (lieferung is null)
        {
            return;
        }

        using (x.Q("angabenDokumentenlieferung"))
        {
            x.QText("anzahlDerPakete", lieferung.AnzahlPakete.ToString(CultureInfo.InvariantCulture));
            x.QText("archivgroesse", lieferung.Archivgroesse.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static async Task InhaltOderReferenzAsync(XaSchreiber x, Dokument dokument, CancellationToken abbruch)
    {
        if (dokument.Referenz is { } uuid)
        {
            x.QText("dokumentuuid", uuid.ToString());
            return;
        }

        using (x.Q("dokument"))
        {
            await x.InhaltAsync(dokument.Quelle, abbruch);
        }
    }
}
