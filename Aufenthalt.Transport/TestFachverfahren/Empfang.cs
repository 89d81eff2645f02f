using System.Text.Json;
using Aufenthalt.Tenancy.TestFachverfahren;
using Aufenthalt.Transport.Fachverfahren;
using Aufenthalt.Transport.XAuslaender.Nachrichten;

namespace Aufenthalt.Transport.TestFachverfahren;

/// <param name="Angenommen">Stored now, or already there.</param>
/// <param name="Wiederholt">A message with this UUID was there before; nothing changed.</param>
/// <param name="Befunde">Reasons of a rejection.</param>
/// <param name="Abgleich">Is the person known? Null when the message names none.</param>
/// <param name="Antwort">What the authority sends back by itself: a receipt or a rejection.</param>
/// <param name="Version">Version of XAusländer the message came in, when it could be read.</param>
internal sealed record Empfangsergebnis(bool Angenommen, bool Wiederholt, IReadOnlyList<Befund> Befunde, Abgleichergebnis? Abgleich, Nachricht? Antwort, string? Version);

/// <summary>The test Fachverfahren: takes a decrypted message, checks it, stores it, looks the person up, hands over to the file, and answers.</summary>
internal sealed class Empfang(
    EmpfangeneNachrichten eingang, Personenbestand personen, Eingangspruefung pruefung, Aktenuebergabe akte, Paketsammlung pakete, TimeProvider uhr)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <param name="ags">Authority whose mailbox the message lay in.</param>
    /// <param name="xml">The decrypted message.</param>
    public async Task<Empfangsergebnis> NimmAnAsync(string ags, byte[] xml, Eingangskontext kontext, Fachverfahrenprofil profil, CancellationToken abbruch = default)
    {
        var jetzt = uhr.GetUtcNow();
        using var strom = new MemoryStream(xml, writable: false);
        var urteil = pruefung.Pruefe(strom, kontext, profil);
        if (!urteil.Angenommen)
        {
            var antwort = urteil.Nachricht is { } lesbar ? Rueckmeldungsbau.Rueckweisung(lesbar, urteil.Befunde, jetzt) : null;
            return new Empfangsergebnis(false, false, urteil.Befunde, null, antwort, urteil.Nachricht?.Profil.Version);
        }

        var nachricht = urteil.Nachricht!.Nachricht;
        var abgleich = await AbgleichAsync(ags, nachricht, abbruch);
        var neu = await eingang.AddAsync(
            new EmpfangeneNachricht(nachricht.Kopf.Uuid, ags, nachricht.Kopf.Typ, Vorgangsnummer(nachricht), jetzt), xml, Urteil(urteil, abgleich), abbruch);
        if (!neu)
        {
            return new Empfangsergebnis(true, true, [], null, Rueckmeldungsbau.Quittung(nachricht, jetzt), urteil.Nachricht.Profil.Version);
        }

        await UebernimmAsync(ags, xml, nachricht, abgleich, profil, abbruch);
        return new Empfangsergebnis(true, false, [], abgleich, Rueckmeldungsbau.Quittung(nachricht, jetzt), urteil.Nachricht.Profil.Version);
    }

    private async Task UebernimmAsync(string ags, byte[] xml, Nachricht nachricht, Abgleichergebnis? abgleich, Fachverfahrenprofil profil, CancellationToken abbruch)
    {
        if (abgleich?.Ergebnis == Abgleich.Neu && Person(nachricht) is { } person)
        {
            await personen.AddAsync(
                new BekanntePerson(
                    nachricht.Kopf.Uuid, ags, Personenabgleich.Suchname(person), person.Geburt.Tag?.Text ?? Teildatum.Unbekannt, [.. person.Staatsangehoerigkeiten], Vorgangsnummer(nachricht), uhr.GetUtcNow()),
                abbruch);
        }

        if (nachricht is OzgNachricht ozg)
        {
            await akte.UebergibAsync(ags, xml, ozg, profil, abbruch);
        }

        await pakete.SammleAsync(ags, nachricht is Dokumentpaket paket ? paket.Fachnachricht.Uuid : nachricht.Kopf.Uuid, abbruch);
    }

    private async Task<Abgleichergebnis?> AbgleichAsync(string ags, Nachricht nachricht, CancellationToken abbruch) =>
        Person(nachricht) is { } person
            ? Personenabgleich.Pruefe(person, await personen.FindAsync(ags, Personenabgleich.Suchname(person), abbruch))
            : null;

    private static Person? Person(Nachricht nachricht) => nachricht switch
    {
        Antrag antrag => antrag.Person,
        Freizuegigkeit meldung => meldung.Person,
        Fachkraefte antrag => antrag.Fachkraft,
        _ => null,
    };

    private static string Vorgangsnummer(Nachricht nachricht) => nachricht is OzgNachricht ozg ? ozg.Antragsidentifikation : "";

    private static string Urteil(Eingangsurteil urteil, Abgleichergebnis? abgleich) => JsonSerializer.Serialize(
        new { version = urteil.Nachricht!.Profil.Version, anlagen = urteil.Nachricht.Anlagen.Count, person = abgleich?.Ergebnis.ToString().ToLowerInvariant(), gruende = abgleich?.Gruende }, Json);
}
