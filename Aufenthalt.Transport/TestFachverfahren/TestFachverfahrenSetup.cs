using Aufenthalt.Tenancy.TestFachverfahren;

namespace Aufenthalt.Transport.TestFachverfahren;

internal static class TestFachverfahrenSetup
{
    /// <summary>Needs <c>AddXAuslaender</c>. A <see cref="Rueckversand"/> makes answers possible; without one they are refused.</summary>
    public static IServiceCollection AddTestFachverfahren(this IServiceCollection dienste, IConfiguration konfiguration)
    {
        var optionen = konfiguration.GetSection("TestFachverfahren").Get<TestFachverfahrenOptionen>() ?? new TestFachverfahrenOptionen();
        dienste.AddSingleton(optionen);
        if (!optionen.An)
        {
            return dienste;
        }

        dienste.AddSingleton<EmpfangeneNachrichten>();
        dienste.AddSingleton<Personenbestand>();
        dienste.AddSingleton<Eingangspruefung>();
        dienste.AddSingleton<Aktenuebergabe>();
        dienste.AddSingleton<Paketsammlung>();
        dienste.AddSingleton<Empfang>();
        dienste.AddSingleton<Kopfblick>();
        dienste.AddSingleton<Rueckmeldedienst>();
        dienste.AddHostedService<Loeschlauf>();
        return dienste;
    }
}
