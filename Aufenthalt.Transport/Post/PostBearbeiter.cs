using Aufenthalt.Tenancy;
using Aufenthalt.Tenancy.Outbox;
using Aufenthalt.Tenancy.Post;
using Aufenthalt.Tenancy.Tenants;
using Aufenthalt.Transport.Zustellung;

namespace Aufenthalt.Transport.Post;

/// <summary>Sends one mail of the outbox. In PRE only the tenant's test addresses get it, everybody else's goes to the folder (design D20).</summary>
internal sealed class PostBearbeiter(PostStore post, TenantStore tenants, Briefkasten folder, Postversand smtp, TimeProvider clock) : IBearbeiter
{
    public string Art => OutboxArt.Post;

    public async Task BearbeiteAsync(OutboxRow row, CancellationToken cancel)
    {
        var mail = await post.LoadAsync(row.Scope, row.Bezug, cancel);
        if (mail?.Inhalt is not { } content || mail.GesendetAm is not null)
        {
            await post.SentAsync(row.Scope, row.Bezug, row.Id, Besitzer.Kennung, clock.GetUtcNow(), cancel);
            return;
        }

        var error = await SendAsync(row, mail.Id, content, cancel);
        if (error is null)
        {
            await post.SentAsync(row.Scope, row.Bezug, row.Id, Besitzer.Kennung, clock.GetUtcNow(), cancel);
            return;
        }

        var again = Wiederholung.Next(row.Versuche, row.SerieSeit, clock.GetUtcNow(), Random.Shared.NextDouble());
        await post.FailedAsync(row.Scope, row.Bezug, row.Id, Besitzer.Kennung, error, again, cancel);
    }

    private async Task<string?> SendAsync(OutboxRow row, Guid id, PostInhalt content, CancellationToken cancel)
    {
        var allowed = row.Scope.Environment == TenantEnvironment.Pro ? content.An : await TestAddressesAsync(row, content, cancel);
        var message = Brief.Aus(id, content, smtp.Absender);
        if (!smtp.IstEingerichtet || allowed.Count < content.An.Count)
        {
            await folder.LegeAbAsync(row.Scope, id, message, cancel);
        }

        return smtp.IstEingerichtet && allowed.Count > 0 ? await smtp.SendeAsync(message, allowed, cancel) : null;
    }

    private async Task<IReadOnlyList<string>> TestAddressesAsync(OutboxRow row, PostInhalt content, CancellationToken cancel)
    {
        var settings = await tenants.SettingsAsync(row.Scope, cancel);
        return [.. content.An.Where(address => settings!.TestAdressen.Contains(address, StringComparer.OrdinalIgnoreCase))];
    }
}
