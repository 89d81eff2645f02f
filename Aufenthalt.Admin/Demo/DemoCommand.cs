using System.Text.Json;
using Aufenthalt.Tenancy;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Konfiguration;
using Aufenthalt.Tenancy.Postleitzahlen;
using Aufenthalt.Tenancy.Tenants;
using Aufenthalt.Tenancy.Texts;

namespace Aufenthalt.Admin.Demo;

/// <summary>
/// <c>Aufenthalt.Admin demo-einrichten</c>: sets up the demonstration's tenants with real names of authorities, reserved mail domains and
/// invented telephone numbers. What exists is left as it is, so that changes made in the console survive the next start.
/// </summary>
internal sealed class DemoCommand(
    TenantStore tenants, TextStore texts, PostleitzahlStore postcodes, AntragsstreckenSchalter services, DefinitionStore definitions,
    DemoAnmeldungen accounts)
{
    private const string Author = "Demo";

    /// <summary>Runs the command.</summary>
    public async Task<int> RunAsync(TextWriter output)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Daten", "demo", "mandanten.json");
        var demos = JsonSerializer.Deserialize<List<DemoMandant>>(await File.ReadAllTextAsync(file), JsonSerializerOptions.Web)!;
        var known = (await definitions.CurrentAsync()).Keys.ToList();
        foreach (var demo in demos)
        {
            if (!Ags.TryParse(demo.Ags, out var ags) || await tenants.FindAsync(ags) is not null)
            {
                continue;
            }

            var tenant = await AddAsync(demo);
            foreach (var environment in Enum.GetValues<TenantEnvironment>())
            {
                await ConfigureAsync(tenant.In(environment), demo, known);
            }

            await output.WriteLineAsync($"Mandant {tenant.Name} ({tenant.Ags}) eingerichtet.");
        }

        await accounts.EnsureAsync(output);
        return 0;
    }

    private Task<Tenant> AddAsync(DemoMandant demo)
    {
        var behoerde = Gemeindeverzeichnis.Instance.Behoerden[demo.Ags];
        var tenant = new Tenant(
            Guid.CreateVersion7(), behoerde.Ags, behoerde.Anzeigename, behoerde.Art, behoerde.LandAgs, behoerde.LandName,
            behoerde.SitzOrt, behoerde.SitzPlz, demo.Behoerdenkennzahl, behoerde.Fiktiv, Demo: true);
        return tenants.AddAsync(tenant, [.. Gemeindeverzeichnis.Instance.GemeindenVon(demo.Ags).Select(gemeinde => gemeinde.Ags)]);
    }

    private async Task ConfigureAsync(TenantScope scope, DemoMandant demo, List<string> known)
    {
        var mail = demo.Variablen["stoerungsmeldung_email"];
        await tenants.SaveSettingsAsync(scope, new TenantSettings(
            PlzPruefung: true, demo.Variablen["auslaenderbehoerde"], mail, [mail, "p01@example.org"], demo.Fachverfahren, "26.11",
            $"azr:{demo.Behoerdenkennzahl}", "{}", "{}", null));
        await tenants.SaveDomainsAsync(scope, ["localhost", "127.0.0.1"]);
        var own = Gemeindeverzeichnis.Instance.GemeindenVon(demo.Ags).Select(gemeinde => gemeinde.Ags);
        await postcodes.ChangeAsync(scope, Gemeindeverzeichnis.Instance.PostleitzahlenVon(own), []);
        await texts.SaveAsync(scope, [.. demo.Variablen.Select(pair => new TextAenderung(
            TextPfad.Mandantenweit, TextPfad.Variablen + pair.Key, "de", pair.Value, null, null, null, "Demo"))], Author);
        foreach (var schluessel in known)
        {
            await services.SwitchAsync(scope, schluessel, true, Author);
        }
    }

    private sealed record DemoMandant(
        string Ags, string Behoerdenkennzahl, string Fachverfahren, Dictionary<string, string> Variablen);
}
