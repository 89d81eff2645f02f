using System.Net;
using Aufenthalt.Api;
using Aufenthalt.Api.Embed;
using Microsoft.AspNetCore.Http;
using NUnit.Framework;

namespace Aufenthalt.Tests.Api.Embed;

public sealed class EmbedTests
{
    private readonly EmbedDateien dateien = EmbedDateien.Lies(Path.Combine(Path.GetDirectoryName(typeof(ApiHost).Assembly.Location)!, "embed"));

    [TestCase("aufenthalt.js", "text/javascript; charset=utf-8")]
    [TestCase("polyfill/polyfill.js", "text/javascript; charset=utf-8")]
    [TestCase("themes/tf-blue.css", "text/css; charset=utf-8")]
    [TestCase("themes/tf-green.css", "text/css; charset=utf-8")]
    [TestCase("themes/tf-red.css", "text/css; charset=utf-8")]
    [TestCase("themes/tf-grey.css", "text/css; charset=utf-8")]
    [TestCase("themes/high-contrast.css", "text/css; charset=utf-8")]
    public async Task Every_file_of_a_snippet_is_served_to_every_origin(string pfad, string typ)
    {
        var antwort = await Hole(pfad);
        Assert.That(antwort.StatusCode, Is.EqualTo(200));
        Assert.That(antwort.ContentType, Is.EqualTo(typ));
        Assert.That(antwort.Headers.AccessControlAllowOrigin.ToString(), Is.EqualTo("*"));
        Assert.That(antwort.Headers["Cross-Origin-Resource-Policy"].ToString(), Is.EqualTo("cross-origin"));
        Assert.That(antwort.Headers.XContentTypeOptions.ToString(), Is.EqualTo("nosniff"));
    }

    [Test]
    public async Task A_browser_that_takes_brotli_gets_brotli_and_one_that_takes_nothing_gets_plain_text()
    {
        var gepackt = await Hole("aufenthalt.js", kopf => kopf.AcceptEncoding = "gzip, deflate, br");
        var lose = await Hole("aufenthalt.js");
        Assert.That(gepackt.Headers.ContentEncoding.ToString(), Is.EqualTo("br"));
        Assert.That(lose.Headers.ContentEncoding.Count, Is.Zero);
        Assert.That(gepackt.ContentLength, Is.LessThan(lose.ContentLength ?? 0));
    }

    [Test]
    public async Task A_known_version_is_not_sent_again()
    {
        var erste = await Hole("aufenthalt.js");
        var zweite = await Hole("aufenthalt.js", kopf => kopf.IfNoneMatch = erste.Headers.ETag);
        Assert.That(zweite.StatusCode, Is.EqualTo((int)HttpStatusCode.NotModified));
        Assert.That(zweite.Headers.AccessControlAllowOrigin.ToString(), Is.EqualTo("*"));
    }

    [Test]
    public async Task Chunks_may_be_kept_for_ever_because_their_names_change_with_their_content()
    {
        var teil = dateien.ErsteTeile().First();
        Assert.That((await Hole(teil)).Headers.CacheControl.ToString(), Does.Contain("immutable"));
        Assert.That((await Hole("aufenthalt.js")).Headers.CacheControl.ToString(), Does.Contain("max-age=300"));
    }

    [TestCase("gibt-es-nicht.js")]
    [TestCase("../appsettings.json")]
    [TestCase("aufenthalt.js.br")]
    public async Task Nothing_else_is_served(string pfad) =>
        Assert.That((await Hole(pfad)).StatusCode, Is.EqualTo((int)HttpStatusCode.NotFound));

    [Test]
    public async Task What_loads_before_the_first_usable_page_stays_under_45_kB()
    {
        long summe = 0;
        foreach (var pfad in dateien.ErsteTeile().Append("aufenthalt.js"))
        {
            summe += (await Hole(pfad, kopf => kopf.AcceptEncoding = "br")).ContentLength ?? 0;
        }

        await TestContext.Out.WriteLineAsync($"{summe} B brotli before the first usable page");
        Assert.That(summe, Is.InRange(5_000, 45_000));
    }

    private async Task<HttpResponse> Hole(string pfad, Action<IHeaderDictionary>? kopf = null)
    {
        var http = new DefaultHttpContext();
        http.Request.Method = HttpMethods.Get;
        kopf?.Invoke(http.Request.Headers);
        await dateien.Sende(http, pfad);
        return http.Response;
    }
}
