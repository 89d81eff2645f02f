using Aufenthalt.Tenancy;
using MimeKit;

namespace Aufenthalt.Transport.Post;

/// <summary>The folder that mails go to where no mail server is set up: one .eml file a mail, written whole or not at all.</summary>
internal sealed class Briefkasten(IConfiguration configuration)
{
    private readonly string folder = configuration["Post:Ordner"] ?? Path.Combine(Path.GetTempPath(), "aufenthalt-post");

    public async Task LegeAbAsync(TenantScope scope, Guid id, MimeMessage message, CancellationToken cancel)
    {
        var target = Directory.CreateDirectory(Path.Combine(folder, scope.Environment.Name()));
        var file = Path.Combine(target.FullName, $"{id:N}.eml");
        await using (var stream = File.Create(file + ".teil"))
        {
            await message.WriteToAsync(stream, cancel);
        }

        File.Move(file + ".teil", file, overwrite: true);
    }
}
