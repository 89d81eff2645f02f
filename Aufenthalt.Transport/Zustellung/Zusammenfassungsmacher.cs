using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Zusammenfassung;

namespace Aufenthalt.Transport.Zustellung;

/// <summary>Makes the authority's PDF of an Antrag: every answer, read with the Antrag's own definition and texts.</summary>
internal sealed class Zusammenfassungsmacher(Fassungen fassungen)
{
    public async Task<byte[]> BehoerdenPdfAsync(Antrag antrag, CancellationToken cancel)
    {
        var fassung = await fassungen.OfAsync(antrag, cancel);
        return BehoerdenPdf.Erzeuge(ModellAusAntrag.Baue(AntragZusammenfassung.Von(antrag, fassung, "de")));
    }
}
