using Aufenthalt.Transport.XAuslaender.Lesen;

namespace Aufenthalt.Transport.TestFachverfahren;

/// <summary>One mailbox serves all authorities of the test environment, so whose message it is stands in the message alone.</summary>
internal sealed class Kopfblick(Nachrichtenleser leser)
{
    /// <summary>Key of the reader that the header names, or the code why the message cannot be read.</summary>
    public (string? Kennung, string? Fehler) Leserkennung(byte[] xml)
    {
        using var strom = new MemoryStream(xml, writable: false);
        var ergebnis = leser.Lies(strom);
        return (ergebnis.Gelesen?.Nachricht.Kopf.Leser.Kennung, ergebnis.Fehler?.Code);
    }
}
