using System.Net;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Aufenthalt.Tests.Api;

/// <summary>A fixture with one host and one database for all its tests.</summary>
public abstract class ApiTests
{
    private protected ApiWelt Welt { get; private set; } = null!;

    private protected virtual (string Name, string Wert)[] Einstellungen => [];

    [OneTimeSetUp]
    public async Task Beginne() => Welt = await ApiWelt.StarteAsync(Einstellungen);

    [OneTimeTearDown]
    public async Task Beende() => await Welt.DisposeAsync();

    /// <summary>Demands a problem of RFC 9457 with a stable code and words in the language asked for.</summary>
    private protected static async Task<JsonObject> ErwarteProblemAsync(HttpResponseMessage antwort, HttpStatusCode status, string code, string? sprache = null)
    {
        var text = await antwort.Content.ReadAsStringAsync();
        Assert.That(antwort.StatusCode, Is.EqualTo(status), text);
        Assert.That(antwort.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        var koerper = JsonNode.Parse(text)!.AsObject();
        Assert.That((string?)koerper["code"], Is.EqualTo(code), text);
        Assert.That((int)koerper["status"]!, Is.EqualTo((int)status));
        Assert.That((string?)koerper["title"], Is.Not.Empty);
        Assert.That((string?)koerper["detail"], Is.Not.Empty.And.Not.Contains("{{"));
        if (sprache is not null)
        {
            Assert.That(antwort.Content.Headers.ContentLanguage, Is.EqualTo(new[] { sprache }));
        }

        return koerper;
    }
}
