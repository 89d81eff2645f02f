using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Tenants;
using Aufenthalt.Tenancy.Zustellung;
using Aufenthalt.Transport.Osci;
using Aufenthalt.Transport.Osci.Inhalt;
using Aufenthalt.Transport.XAuslaender.Profile;
using Aufenthalt.Transport.XAuslaender.Schreiben;
using Aufenthalt.Transport.XAuslaender.Zuordnen;

namespace Aufenthalt.Transport.Zustellung;

/// <summary>A message that is ready to be sent: the stored record and the signed, encrypted content.</summary>
internal sealed record GebauteNachricht(Nachricht Nachricht, OsciInhalt Inhalt, string Betreff);

/// <summary>
/// Builds the message of an Antrag once: XAusländer, PDF and documents, signed and encrypted for the reader, sealed and stored. Every retry
/// sends the same bytes; only when the reader's certificate has changed is it built anew, under the same message UUID.
/// </summary>
internal sealed class Nachrichtenbau(
    NachrichtStore nachrichten, Nachrichteneingabe eingaben, Profilordner profile, OsciIdentitaet identitaet, Buchung buchung,
    IConfiguration configuration, TimeProvider clock)
{
    private readonly string containerId = configuration["Osci:ContainerId"] ?? "XAUSLAENDER_DATA";
    private readonly string betreff = configuration["Osci:Betreff"] ?? "XAusländer";

    /// <summary>The stored message, or a new one.</summary>
    public async Task<Schritt<GebauteNachricht>> SichereAsync(
        Tenant tenant, TenantSettings settings, Antrag antrag, Empfaenger empfaenger, CancellationToken cancel)
    {
        if (profile.Suche(settings.XauslaenderVersion) is not { } profil)
        {
            return new Hindernis("xauslaender_version_unbekannt", Endgueltig: true, settings.XauslaenderVersion);
        }

        var typ = await eingaben.TypAsync(antrag, cancel);
        var nachricht = await nachrichten.EnsureAsync(antrag.Scope, antrag.Id, typ, profil.Version, clock.GetUtcNow(), cancel);
        if (await nachrichten.OpenBuiltAsync(antrag.Scope, nachricht.Id, cancel) is { } stored)
        {
            var inhalt = OsciInhalt.Lies(stored);
            if (inhalt.Leser.RawDataMemory.Span.SequenceEqual(empfaenger.Chiffre.RawDataMemory.Span))
            {
                return new GebauteNachricht(nachricht, inhalt, betreff);
            }
        }

        return await BaueAsync(tenant, settings, antrag, nachricht, profil, empfaenger, cancel);
    }

    private async Task<Schritt<GebauteNachricht>> BaueAsync(
        Tenant tenant, TenantSettings settings, Antrag antrag, Nachricht nachricht, Profil profil, Empfaenger empfaenger, CancellationToken cancel)
    {
        var eingabe = await eingaben.ErzeugeAsync(tenant, settings, antrag, nachricht, profil, cancel);
        var gebaut = Antragsbau.Baue(eingabe, profil, profile.Zuordnung(profil));
        if (gebaut.Nachricht is not { } message)
        {
            return new Hindernis("nachricht_nicht_baubar", Endgueltig: true, string.Join(" ", gebaut.Fehler.Select(fehler => $"{fehler.Code}@{fehler.Stelle}")));
        }

        using var xml = new MemoryStream();
        await Nachrichtenschreiber.SchreibeAsync(message, profil, xml, abbruch: cancel);
        xml.Position = 0;
        using var ziel = new MemoryStream();
        Inhaltsbauer.Baue(xml, identitaet.Signatur, empfaenger.Chiffre, containerId, ziel);
        var bytes = ziel.ToArray();
        await buchung.BuiltAsync(antrag, nachricht, await nachrichten.StoreBuiltAsync(antrag.Scope, nachricht.Id, bytes, cancel), cancel);
        return new GebauteNachricht(nachricht, OsciInhalt.Lies(bytes), betreff);
    }
}
