using Aufenthalt.Tenancy.TestFachverfahren;

namespace Aufenthalt.Transport.TestFachverfahren;

/// <summary>Nothing stays in the test Fachverfahren longer than seven days (design D20): messages, persons, files.</summary>
internal sealed class Loeschlauf(EmpfangeneNachrichten eingang, Personenbestand personen, TestFachverfahrenOptionen optionen, TimeProvider uhr, ILogger<Loeschlauf> log) : BackgroundService
{
    private static readonly TimeSpan Frist = TimeSpan.FromDays(7);

    public async Task<int> LoescheAsync(CancellationToken abbruch)
    {
        var jetzt = uhr.GetUtcNow();
        if (optionen.Aktenordner is { } wurzel && Directory.Exists(wurzel))
        {
            foreach (var ordner in Directory.GetDirectories(wurzel).SelectMany(Directory.GetDirectories).Where(ordner => Directory.GetLastWriteTimeUtc(ordner) < jetzt - Frist))
            {
                Directory.Delete(ordner, recursive: true);
            }
        }

        return await eingang.ClearAsync(jetzt, abbruch) + await personen.ClearAsync(jetzt, abbruch);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var takt = new PeriodicTimer(TimeSpan.FromHours(1), uhr);
        do
        {
            try
            {
                await LoescheAsync(stoppingToken);
            }
            catch (Exception ausnahme) when (ausnahme is System.Data.Common.DbException or IOException)
            {
                log.LogWarning(ausnahme, "The test Fachverfahren could not clear what is older than seven days; next try in an hour.");
            }
        }
        while (await takt.WaitForNextTickAsync(stoppingToken));
    }
}
