using System.Reflection;
using Aufenthalt.Tenancy;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Antraege.Unterlagen;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Tenants;
using Aufenthalt.Transport.XAuslaender.Nachrichten;
using Aufenthalt.Transport.XAuslaender.Profile;
using Aufenthalt.Transport.XAuslaender.Zuordnen;
using Antrag = Aufenthalt.Tenancy.Antraege.Antrag;
using Nachricht = Aufenthalt.Tenancy.Zustellung.Nachricht;

namespace Aufenthalt.Transport.Zustellung;

/// <summary>Gathers everything a message is made of. The same Antrag always gives the same input.</summary>
internal sealed class Nachrichteneingabe(
    Fassungen fassungen, UnterlagenStore unterlagen, Zusammenfassungsmacher zusammenfassung, IConfiguration configuration)
{
    private static readonly string Version =
        typeof(Nachrichteneingabe).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "1";

    /// <summary>Number of the message that the Antragsstrecke becomes.</summary>
    public async Task<string> TypAsync(Antrag antrag, CancellationToken cancel) =>
        (await fassungen.OfAsync(antrag, cancel)).Definition.Nachricht!.Typ;

    /// <summary>Input of the builder.</summary>
    public async Task<NachrichtEingabe> ErzeugeAsync(
        Tenant tenant, TenantSettings settings, Antrag antrag, Nachricht nachricht, Profil profil, CancellationToken cancel)
    {
        var fassung = await fassungen.OfAsync(antrag, cancel);
        var definition = fassung.Definition;
        var inhalt = antrag.Inhalt!;
        var pdf = await zusammenfassung.BehoerdenPdfAsync(antrag, cancel);
        return new NachrichtEingabe
        {
            Vorgangsnummer = antrag.Vorgangsnummer.Value,
            NachrichtUuid = nachricht.Id,
            ErstelltAm = nachricht.ErstelltAm,
            EingegangenAm = antrag.EingegangenAm,
            Beteiligte = Beteiligte(tenant, settings),
            Test = antrag.Scope.Environment == TenantEnvironment.Pre ? "Test. Es wurde kein Antrag gestellt." : null,
            Art = Antragsart.Aus(definition, AntragZusammenfassung.Wirksam(antrag, fassung), inhalt.Anliegen)!,
            Angaben = inhalt.Angaben.AlsJson(),
            Zusammenfassung = Dokumentquelle.Aus(pdf),
            Anlagen = [.. antrag.Unterlagen.Select(unterlage => Anlage(antrag, definition, unterlage))],
        };
    }

    private Anlage Anlage(Antrag antrag, Definition definition, Unterlage unterlage) =>
        new(unterlage.Id, unterlage.Feld, definition.Text("de", $"feld.{unterlage.Feld}.label") ?? unterlage.Feld, unterlage.Name, unterlage.Typ,
            new Dokumentquelle(unterlage.Groesse, async (target, cancel) =>
            {
                await foreach (var part in unterlagen.PartsAsync(antrag.Scope, unterlage, cancel))
                {
                    await target.WriteAsync(part, cancel);
                }
            }));

    private Beteiligte Beteiligte(Tenant tenant, TenantSettings settings)
    {
        var autor = configuration.GetSection("XAuslaender:Autor");
        var kennung = autor["Kennung"] ?? "psw:00000000";
        return new Beteiligte(
            new Behoerde(settings.DvdvKennung, tenant.Name),
            new Behoerde(kennung, autor["Name"] ?? "Aufenthalt Online-Dienst", new Kommunikation("01", autor["Email"] ?? "betrieb@aufenthalt.example")),
            Postanschrift.Von(new Gebaeude
            {
                Strasse = autor["Strasse"] ?? "Musterstraße",
                Hausnummer = autor["Hausnummer"] ?? "1",
                Postleitzahl = autor["Plz"] ?? "12121",
                Wohnort = autor["Ort"] ?? "Musterstadt",
            }),
            null,
            new Produkt("Aufenthalt", autor["Hersteller"] ?? "Aufenthalt", Version));
    }
}
