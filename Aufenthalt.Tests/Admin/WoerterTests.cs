using System.Text.RegularExpressions;
using Aufenthalt.Admin.Shell;
using Aufenthalt.Tests.Fixtures;
using NUnit.Framework;

namespace Aufenthalt.Tests.Admin;

/// <summary>Every word of the console exists in both languages, and everything that Transport can report has words and says what to do.</summary>
public sealed partial class WoerterTests
{
    private static readonly string[] Sprachen = ["de", "en"];

    [Test]
    public void Both_languages_have_the_same_words() =>
        Assert.That(Woerter.Sprachen["en"].Keys, Is.EquivalentTo(Woerter.Sprachen["de"].Keys));

    [Test]
    public void A_sentence_has_the_same_places_in_both_languages() =>
        Assert.That(
            Woerter.Sprachen["de"].Where(pair => !Places(pair.Value).SequenceEqual(Places(Woerter.Sprachen["en"][pair.Key]))).Select(pair => pair.Key), Is.Empty);

    [TestCaseSource(nameof(Sprachen))]
    public void Every_word_that_a_page_names_exists(string sprache)
    {
        var named = (from path in Pfade.Quelldateien(".razor", ".cs")
                     where path.StartsWith("Aufenthalt.Admin/", StringComparison.Ordinal)
                     from Match match in Named().Matches(File.ReadAllText(Pfade.Im(path)))
                     select match.Groups["key"].Value).Distinct().ToList();

        Assert.That(named, Has.Count.GreaterThan(100));
        Assert.That(named.Except(Woerter.Sprachen[sprache].Keys), Is.Empty);
    }

    [TestCaseSource(nameof(Sprachen))]
    public void Every_reason_of_Transport_has_words_and_says_what_to_do(string sprache)
    {
        var codes = Matches(Reason(), "Aufenthalt.Transport/Zustellung/", "Aufenthalt.Transport/Dvdv/");

        Assert.That(codes, Has.Count.GreaterThan(12));
        Assert.That(codes.SelectMany(code => new[] { "grund." + code, "tun." + code }).Except(Woerter.Sprachen[sprache].Keys), Is.Empty);
    }

    [TestCaseSource(nameof(Sprachen))]
    public void Every_event_and_state_of_a_Vorgang_has_words(string sprache)
    {
        var events = Matches(Event(), "Aufenthalt.Transport/", "Aufenthalt.Api/", "Aufenthalt.Tenancy/").Select(art => "ereignis." + art);
        var states = Enum.GetNames<global::Aufenthalt.Tenancy.Antraege.AntragZustand>().Select(name => name.ToLowerInvariant());

        Assert.That(
            events.Concat(states.SelectMany(state => new[] { "zustand." + state, "ereignis." + state })).Except(Woerter.Sprachen[sprache].Keys), Is.Empty);
    }

    private static List<string> Matches(Regex form, params string[] folders) =>
        [.. (from path in Pfade.Quelldateien(".cs")
             where folders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal))
             from Match match in form.Matches(File.ReadAllText(Pfade.Im(path)))
             select match.Groups["key"].Value).Distinct()];

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\bT\[""(?<key>[a-z_.]+[a-z])""[\],]")]
    private static partial Regex Named();

    [GeneratedRegex(@"""(?<key>(dvdv|intermediaer)_[a-z_]+)""|new Hindernis\(\s*""(?<key>[a-z_]+)""")]
    private static partial Regex Reason();

    [GeneratedRegex(@"EreignisStore\.Append\([^""]*""(?<key>[a-z_-]+)""")]
    private static partial Regex Event();

    [GeneratedRegex(@"\{\d[^}]*\}")]
    private static partial Regex Place();
}
