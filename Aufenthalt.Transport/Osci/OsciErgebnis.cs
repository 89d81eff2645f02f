using System.Diagnostics.CodeAnalysis;
using Aufenthalt.Transport.Osci.Nachricht;
using Aufenthalt.Transport.Osci.Rueckmeldungen;

namespace Aufenthalt.Transport.Osci;

internal enum OsciAusgang
{
    /// <summary>All feedback says done, possibly with warnings; or nothing matched, which is a result too.</summary>
    Erledigt,

    /// <summary>The Intermediär said no, by feedback or SOAP fault: surely not done. See <see cref="OsciErgebnis{T}.Klasse"/>.</summary>
    Abgelehnt,

    /// <summary>Nothing left this machine or no connection came about: surely not done, may pass.</summary>
    NichtErreicht,

    /// <summary>Sent, but no readable answer came back: may or may not be done. Ask for the process card.</summary>
    Unbekannt,
}

/// <summary>What became of one order. Never thrown, always returned.</summary>
internal sealed record OsciErgebnis<T>
{
    public required OsciAusgang Ausgang { get; init; }

    public T? Wert { get; init; }

    public IReadOnlyList<Rueckmeldung> Rueckmeldungen { get; init; } = [];

    /// <summary>Set unless the outcome is <see cref="OsciAusgang.Erledigt"/>.</summary>
    public OsciFehler? Fehler { get; init; }

    /// <summary>The decrypted, verified response, to be kept as evidence; null if there was none.</summary>
    public OsciBeleg? Beleg { get; init; }

    /// <summary>What the Intermediär says it can do; null if it says nothing.</summary>
    public Faehigkeiten? Gegenstelle { get; init; }

    [MemberNotNullWhen(true, nameof(Wert))]
    [MemberNotNullWhen(false, nameof(Fehler))]
    public bool IstErledigt => Ausgang == OsciAusgang.Erledigt;

    /// <summary>The gravest class of all feedback; decides between trying again and giving up.</summary>
    public RueckmeldungsKlasse Klasse => Ausgang switch
    {
        OsciAusgang.NichtErreicht or OsciAusgang.Unbekannt => RueckmeldungsKlasse.Voruebergehend,
        _ => Rueckmeldungen.Count > 0 ? Rueckmeldungen.Max(r => r.Eintrag.Klasse)
            : Ausgang == OsciAusgang.Erledigt ? RueckmeldungsKlasse.Erledigt : RueckmeldungsKlasse.Endgueltig,
    };

    /// <summary>What to do next, from the gravest feedback.</summary>
    public Rat Rat => Rueckmeldungen.Count > 0
        ? Rueckmeldungen.MaxBy(r => r.Eintrag.Klasse)!.Eintrag.Rat
        : Ausgang switch
        {
            OsciAusgang.Erledigt => Rat.Keiner,
            OsciAusgang.NichtErreicht => Rat.Warten,
            OsciAusgang.Unbekannt => Rat.Laufzettel,
            _ => Rat.Betrieb,
        };

    public OsciErgebnis<TNeu> Mit<TNeu>(TNeu? wert) => new()
    {
        Ausgang = Ausgang,
        Wert = wert,
        Rueckmeldungen = Rueckmeldungen,
        Fehler = Fehler,
        Beleg = Beleg,
        Gegenstelle = Gegenstelle,
    };
}

/// <summary>Evidence of a response: the envelope as it was verified, and the SHA-256 of the signer's certificate.</summary>
internal sealed record OsciBeleg(byte[] Umschlag, string Signierer);
