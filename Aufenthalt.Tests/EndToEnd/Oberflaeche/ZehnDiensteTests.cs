using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Aufenthalt.Tests.Fixtures;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Aufenthalt.Tests.EndToEnd.Oberflaeche;

/// <summary>Each of the ten services through the real pages, with real uploads, up to the test Fachverfahren.</summary>
public sealed class ZehnDiensteTests
{
    private const string Arabisch = "at-humanitaere-gruende";
    private const string NurTastatur = "aw-aufenthaltskarte";

    // Combining accents typed apart (NFD): what is stored is one sign.
    private static readonly IReadOnlyList<Fall> Faelle =
    [
        Fall.Von("p01", new JsonObject { ["vorname"] = "Thị Ngọc Ánh".Normalize(NormalizationForm.FormD) }),
        Fall.Von("p02"),
        Fall.Von("p03", plz: "12121"),
        Fall.Von("p05b"),
        Fall.Von("p06"),
        Fall.Von("p08", new JsonObject { ["familienname"] = "Adébáyọ-Muster" }, Oberflaechenwelt.Dresden, "01067"),
        Fall.Von("p10", new JsonObject { ["familienname"] = "Musterenko" }),
        Fall.Von("p12"),
        Fall.Von("p14"),
        Fall.Von("p15"),
    ];

    private readonly Dictionary<string, double> _sekunden = [];

    public static IEnumerable<string> Dienste() => Faelle.Select(fall => fall.Dienst);

    /// <summary>The person of a service.</summary>
    internal static Fall FallVon(string dienst) => Faelle.Single(fall => fall.Dienst == dienst);

    [OneTimeTearDown]
    public void NenneDauer() => TestContext.Progress.WriteLine(
        $"browser to Fachverfahren: {string.Join(", ", _sekunden.Select(paar => $"{paar.Key} {paar.Value:0.0} s"))}; together {_sekunden.Values.Sum():0} s");

    [TestCaseSource(nameof(Dienste))]
    public async Task An_application_reaches_the_Fachverfahren_with_every_answer_in_its_place(string dienst)
    {
        var uhr = Stopwatch.StartNew();
        var fall = FallVon(dienst);
        var seite = await Browser.NeueSeiteAsync(Wie(dienst));
        seite.SetDefaultTimeout(12_000);
        var fehler = new List<string>();
        seite.PageError += (_, meldung) => fehler.Add(meldung);
        var gang = new Antragsgang(seite, dienst == NurTastatur ? new Tastatur(seite) : new Maus(seite), fall, Oberflaechenwelt.System.Api.Client, Oberflaechenwelt.System.Pre)
        {
            // Pictures of every page of two services; of the others start and end.
            AufSeite = id => dienst is Arabisch or "at-erwerbstaetigkeit" || id is "start" or "bestaetigung" ? Browser.BildAsync(seite, $"{dienst}-{id}") : Task.CompletedTask,
        };

        var eingereicht = await gang.ReicheEinAsync(dienst == Arabisch ? "ar" : "de");
        await new Zustellprobe(Oberflaechenwelt.System).PruefeAsync(fall, eingereicht);

        Assert.That(fehler, Is.Empty);
        _sekunden[dienst] = uhr.Elapsed.TotalSeconds;
        await seite.Context.CloseAsync();
    }

    private static BrowserNewContextOptions Wie(string dienst) => new()
    {
        Locale = dienst == Arabisch ? "ar" : "de-DE",
        TimezoneId = dienst == Arabisch ? "Asia/Kabul" : "Europe/Berlin",
        ViewportSize = dienst == Arabisch ? new ViewportSize { Width = 390, Height = 844 } : new ViewportSize { Width = 1280, Height = 900 },
    };
}
