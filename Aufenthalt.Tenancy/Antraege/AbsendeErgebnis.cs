using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Postleitzahlen;

namespace Aufenthalt.Tenancy.Antraege;

/// <summary>What came of a submission.</summary>
public abstract record AbsendeErgebnis
{
    private protected AbsendeErgebnis()
    {
    }
}

/// <summary>Accepted, now or before under the same idempotency key.</summary>
/// <param name="Antwort">JSON to send, the same bytes each time.</param>
/// <param name="Neu">Whether this call made the Antrag.</param>
public sealed record Angekommen(byte[] Antwort, bool Neu) : AbsendeErgebnis;

/// <summary>Accepted before, under another idempotency key.</summary>
/// <param name="Vorgangsnummer">Number of the Antrag that there is.</param>
public sealed record SchonAbgesendet(string Vorgangsnummer) : AbsendeErgebnis;

/// <summary>Something on a page stops it.</summary>
/// <param name="Seite">First page with an error.</param>
/// <param name="Meldungen">All errors.</param>
public sealed record Unvollstaendig(string Seite, IReadOnlyList<Meldung> Meldungen) : AbsendeErgebnis;

/// <summary>By the place given now, another authority is responsible.</summary>
/// <param name="Zustaendigkeit">Who is.</param>
public sealed record NichtZustaendig(Zustaendigkeit Zustaendigkeit) : AbsendeErgebnis;

/// <summary>The session ended meanwhile.</summary>
public sealed record SitzungBeendet : AbsendeErgebnis;
