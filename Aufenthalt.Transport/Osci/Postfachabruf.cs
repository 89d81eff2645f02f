using System.Security.Cryptography.X509Certificates;
using Aufenthalt.Transport.Osci.Inhalt;

namespace Aufenthalt.Transport.Osci;

/// <summary>Empties our mailboxes delivery by delivery. A delivery that was not taken is passed over, the rest goes on.</summary>
internal sealed class Postfachabruf(
    OsciClient client, OsciIdentitaet identitaet, OsciZiel ziel, Func<OsciSendung, CancellationToken, Task<bool>> annehmen)
{
    private readonly HashSet<string> _uebergangen = new(StringComparer.Ordinal);
    private int _angenommen;

    public async Task<OsciErgebnis<int>> LeereAsync(int hoechstens, CancellationToken abbruch)
    {
        OsciErgebnis<int> ergebnis = new() { Ausgang = OsciAusgang.Erledigt };
        foreach (var chiffre in (X509Certificate2[])[identitaet.Chiffre, .. identitaet.FruehereChiffren])
        {
            do
                ergebnis = await DialogAsync(chiffre, hoechstens, abbruch);
            while (ergebnis is { IstErledigt: true, Wert: > 0 } && _angenommen < hoechstens);
            if (!ergebnis.IstErledigt)
                break;
        }
        return ergebnis.Mit(_angenommen);
    }

    /// <returns>How many deliveries were worth another round: taken or newly passed over.</returns>
    private async Task<OsciErgebnis<int>> DialogAsync(X509Certificate2 postfach, int hoechstens, CancellationToken abbruch)
    {
        var offen = await client.OeffneDialogAsync(ziel, postfach, abbruch);
        if (!offen.IstErledigt)
            return offen.Mit(0);
        var dialog = offen.Wert;
        var liste = await dialog.UngeleseneAsync(hoechstens + _uebergangen.Count, abbruch);
        if (!liste.IstErledigt)
            return liste.Mit(0);
        var bearbeitet = 0;
        foreach (var karte in liste.Wert.Where(k => !_uebergangen.Contains(k.MessageId)).Take(hoechstens - _angenommen))
        {
            var (ergebnis, angenommen) = await EineAsync(dialog, karte.MessageId, abbruch);
            bearbeitet++;
            if (!ergebnis.IstErledigt || !angenommen)
                return ergebnis.Mit(bearbeitet);
        }
        return await SchliesseAsync(dialog, bearbeitet, abbruch);
    }

    private async Task<(OsciErgebnis<OsciSendung?> Ergebnis, bool Angenommen)> EineAsync(OsciDialog dialog, string messageId, CancellationToken abbruch)
    {
        var geholt = await dialog.HoleAsync(messageId, abbruch);
        using var sendung = geholt.Wert;
        if (!geholt.IstErledigt || sendung is null)
            return (geholt, true);
        var angenommen = await annehmen(sendung, abbruch);
        if (angenommen)
        {
            _angenommen++;
        }
        else
        {
            _uebergangen.Add(messageId);
            dialog.Verlasse();
        }
        return (geholt, angenommen);
    }

    private static async Task<OsciErgebnis<int>> SchliesseAsync(OsciDialog dialog, int bearbeitet, CancellationToken abbruch)
    {
        var schluss = await dialog.SchliesseAsync(abbruch);
        return schluss.Mit(bearbeitet);
    }
}
