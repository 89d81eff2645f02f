using System.Text.Json;
using Aufenthalt.Tenancy;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tests.Fixtures;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace Aufenthalt.Tests.Tenancy.Antraege;

public sealed class VorgangsnummerTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    [Property]
    public bool A_number_is_read_back_however_it_is_typed(bool pre)
    {
        var number = New(pre);
        var typed = new[]
        {
            number.Value,
            number.Value.ToLowerInvariant(),
            number.Value.Replace("-", "", StringComparison.Ordinal),
            $"  {number.Value.Replace('-', ' ')} ",
            number.Value.Replace('0', 'O').Replace('1', 'l'),
            number.Value.Replace('1', 'I').Replace('0', 'o'),
        };
        return typed.All(text => Vorgangsnummer.TryParse(text, out var read) && read == number);
    }

    [Property]
    public bool Pre_begins_with_T_and_Pro_never_does(bool pre)
    {
        var number = New(pre);
        return number.Value.StartsWith('T') == pre && number.Environment == (pre ? TenantEnvironment.Pre : TenantEnvironment.Pro);
    }

    [Property]
    public Property One_wrong_sign_is_found() =>
        Prop.ForAll(Gen.Choose(0, 11).Two().ToArbitrary(), places =>
        {
            var signs = New(pre: false).Value.Replace("-", "", StringComparison.Ordinal).ToCharArray();
            var (place, step) = places;
            signs[place] = Alphabet[(Alphabet.IndexOf(signs[place], StringComparison.Ordinal) + step + 1) % Alphabet.Length];
            return !Vorgangsnummer.TryParse(new string(signs), out _);
        });

    [Property]
    public Property Two_swapped_neighbours_are_found() =>
        Prop.ForAll(Gen.Choose(0, 10).ToArbitrary(), place =>
        {
            var signs = New(pre: false).Value.Replace("-", "", StringComparison.Ordinal).ToCharArray();
            (signs[place], signs[place + 1]) = (signs[place + 1], signs[place]);
            var unnoticeable = signs[place] == signs[place + 1] || (signs[place], signs[place + 1]) is ('0', 'Z') or ('Z', '0');
            return Vorgangsnummer.TryParse(new string(signs), out _) == unnoticeable;
        });

    [Test]
    public void Numbers_do_not_repeat() =>
        Assert.That(Enumerable.Range(0, 10_000).Select(_ => New(pre: true).Value).Distinct().Count(), Is.EqualTo(10_000));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("0000-0000-000")]
    [TestCase("0000-0000-00001")]
    [TestCase("UUUU-UUUU-UUUU")]
    [TestCase("٠٠٠٠-٠٠٠٠-٠٠٠٠")]
    public void What_is_no_number_is_refused(string? text) => Assert.That(Vorgangsnummer.TryParse(text, out _), Is.False);

    [Test]
    public void The_vectors_that_the_browser_shares_hold()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Pfade.Im("Aufenthalt.Tests", "Vektoren", "vorgangsnummern.json")));
        foreach (var vector in file.RootElement.EnumerateArray())
        {
            var valid = Vorgangsnummer.TryParse(vector.GetProperty("eingabe").GetString(), out var read);
            Assert.That(valid ? read.Value : null, Is.EqualTo(vector.GetProperty("nummer").GetString()), vector.ToString());
        }
    }

    private static Vorgangsnummer New(bool pre) => Vorgangsnummer.New(pre ? TenantEnvironment.Pre : TenantEnvironment.Pro);
}
