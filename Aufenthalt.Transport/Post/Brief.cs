using Aufenthalt.Tenancy.Post;
using MimeKit;

namespace Aufenthalt.Transport.Post;

/// <summary>A mail as it goes over the wire: text and HTML, with the headers that say it was made by a machine.</summary>
internal static class Brief
{
    public static MimeMessage Aus(Guid id, PostInhalt content, string sender)
    {
        var message = new MimeMessage { Subject = content.Betreff, MessageId = $"{id:N}@{Domain(sender)}" };
        message.From.Add(new MailboxAddress(content.AbsenderName, sender));
        message.To.AddRange(content.An.Select(address => new MailboxAddress("", address)));
        if (content.AntwortAn.Length > 0)
        {
            message.ReplyTo.Add(MailboxAddress.Parse(content.AntwortAn));
        }

        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        message.Body = new BodyBuilder { TextBody = content.Text, HtmlBody = content.Html }.ToMessageBody();
        return message;
    }

    private static string Domain(string address) => address[(address.LastIndexOf('@') + 1)..];
}
