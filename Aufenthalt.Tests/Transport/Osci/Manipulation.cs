using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using Aufenthalt.Transport.TestIntermediaer;

namespace Aufenthalt.Tests.Transport.Osci;

/// <summary>Opens a transport envelope, changes what is inside and closes it again, as an attacker with the keys could.</summary>
internal static partial class Manipulation
{
    public static byte[] Aendere(byte[] aussen, X509Certificate2 leser, Func<string, string> aenderung)
    {
        var innen = Encoding.Latin1.GetString(Umschlagoeffner.Oeffne(Paket.Zerlege(aussen.ToArray()), leser).Span);
        return Umschlagoeffner.Verschliesse(new Stuecke().Plus(Encoding.Latin1.GetBytes(aenderung(innen))), leser).AlsBytes();
    }

    /// <summary>The inner message as text in Latin-1, so that bytes survive.</summary>
    public static string Oeffne(byte[] aussen, X509Certificate2 leser) =>
        Encoding.Latin1.GetString(Umschlagoeffner.Oeffne(Paket.Zerlege(aussen.ToArray()), leser).Span);

    /// <summary>The codes of an answer, whether a fault or an encrypted response for one of our roles.</summary>
    public static string Codes(byte[] antwort, X509Certificate2 leser)
    {
        var teile = Paket.Zerlege(antwort.ToArray());
        var text = teile.Count == 1 ? Encoding.UTF8.GetString(teile[0].Inhalt.Span) : Oeffne(antwort, leser);
        return (teile.Count == 1 ? "fault " : string.Empty) + string.Join(' ', Code().Matches(text).Select(m => m.Groups[1].Value));
    }

    [GeneratedRegex("<osci:Code>([0-9]{4})</osci:Code>")]
    private static partial Regex Code();
}
