using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Aufenthalt.Transport.Post;

/// <summary>Hands mails to the SMTP server named by <c>Post:Smtp:Host</c>, <c>:Port</c>, <c>:Benutzer</c>, <c>:Kennwort</c>.</summary>
internal sealed class Postversand(IConfiguration configuration)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly IConfigurationSection smtp = configuration.GetSection("Post:Smtp");

    /// <summary>Address that all mails come from; the authority's name stands before it, its address in Reply-To.</summary>
    public string Absender { get; } = configuration["Post:Absender"] ?? "antrag@aufenthalt.example";

    public bool IstEingerichtet => smtp["Host"] is { Length: > 0 };

    /// <returns>What went wrong, without content; <c>null</c> when the server took it.</returns>
    public async Task<string?> SendeAsync(MimeMessage message, IReadOnlyList<string> recipients, CancellationToken cancel)
    {
        try
        {
            using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
            var security = smtp.GetValue("Tls", true) ? SecureSocketOptions.StartTls : SecureSocketOptions.None;
            await client.ConnectAsync(smtp["Host"]!, smtp.GetValue("Port", 587), security, cancel);
            if (smtp["Benutzer"] is { Length: > 0 } user)
            {
                await client.AuthenticateAsync(user, smtp["Kennwort"] ?? "", cancel);
            }

            var to = recipients.Select(address => new MailboxAddress("", address));
            await client.SendAsync(message, MailboxAddress.Parse(Absender), to, cancel);
            await client.DisconnectAsync(quit: true, cancel);
            return null;
        }
        catch (Exception error) when (error is CommandException or ProtocolException or ServiceNotConnectedException or SocketException or IOException)
        {
            return error.GetType().Name;
        }
    }
}
