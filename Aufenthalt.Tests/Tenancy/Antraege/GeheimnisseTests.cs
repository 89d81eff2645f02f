using Aufenthalt.Tenancy;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Tenants;
using NUnit.Framework;

namespace Aufenthalt.Tests.Tenancy.Antraege;

public sealed class GeheimnisseTests
{
    [Test]
    public void An_access_code_is_read_back_however_it_is_typed()
    {
        var code = Zugangscode.New();
        foreach (var typed in new[] { code.Reveal(), code.Reveal().ToLowerInvariant(), code.Reveal().Replace("-", " ", StringComparison.Ordinal) })
        {
            Assert.That(Zugangscode.TryParse(typed, out var read), Is.True);
            Assert.That(read, Is.EqualTo(code));
        }
    }

    [Test]
    public void An_access_code_opens_its_own_number_only()
    {
        var number = Vorgangsnummer.New(TenantEnvironment.Pro);
        var code = Zugangscode.New();
        Assert.That(code.Matches(number, code.Hash(number)), Is.True);
        Assert.That(code.Matches(Vorgangsnummer.New(TenantEnvironment.Pro), code.Hash(number)), Is.False);
        Assert.That(Zugangscode.New().Matches(number, code.Hash(number)), Is.False);
    }

    [Test]
    public void Secrets_do_not_print_themselves()
    {
        var code = Zugangscode.New();
        var token = Sitzungstoken.New();
        var resume = Fortsetzungscode.New();
        Assert.That($"{code} {token} {resume}", Does.Not.Contain(code.Reveal()).And.Not.Contain(token.Reveal()).And.Not.Contain(resume.Reveal()));
    }

    [Test]
    public void A_session_id_has_the_form_of_the_contract()
    {
        Assert.That(Ags.TryParse("05711000", out var ags), Is.True);
        var id = Sitzungskennung.New(ags);
        Assert.That(id.ToString(), Does.Match(@"\A05711000-[A-Za-z0-9_-]{22}\z"));
        Assert.That(Sitzungskennung.TryParse(id.ToString(), out var read), Is.True);
        Assert.That(read, Is.EqualTo(id));
    }

    [TestCase("")]
    [TestCase("05711000")]
    [TestCase("0571100-aaaaaaaaaaaaaaaaaaaaaa")]
    [TestCase("05711000-aaaaaaaaaaaaaaaaaaaaaaa")]
    [TestCase("05711000-aaaaaaaaaaaaaaaaaaaaa/")]
    [TestCase("٠٥٧١١٠٠٠-aaaaaaaaaaaaaaaaaaaaaa")]
    public void What_is_no_session_id_is_refused(string text) => Assert.That(Sitzungskennung.TryParse(text, out _), Is.False);

    [Test]
    public void A_token_has_256_bits_and_no_other_form()
    {
        var token = Sitzungstoken.New();
        Assert.That(token.Reveal(), Does.Match(@"\A[A-Za-z0-9_-]{43}\z"));
        Assert.That(token.Hash(), Has.Length.EqualTo(32));
        Assert.That(Sitzungstoken.TryParse(token.Reveal() + "a", out _), Is.False);
    }
}
