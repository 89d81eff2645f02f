using Aufenthalt.Transport.Post;
using Hangfire;
using Hangfire.PostgreSql;

namespace Aufenthalt.Transport.Zustellung;

/// <summary>Registers delivery: Hangfire on PostgreSQL, and who works on which kind of outbox row.</summary>
internal static class ZustellungSetup
{
    public static IServiceCollection AddZustellung(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHangfire(hangfire => hangfire
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()
            .UsePostgreSqlStorage(
                storage => storage.UseNpgsqlConnection(configuration.GetConnectionString("Transport")),
                new PostgreSqlStorageOptions
                {
                    SchemaName = "hangfire",
                    PrepareSchemaIfNecessary = false,
                    QueuePollInterval = TimeSpan.FromSeconds(1),
                    UseSlidingInvisibilityTimeout = true,
                    InvisibilityTimeout = TimeSpan.FromMinutes(1),
                }));
        services.AddHangfireServer(server => server.WorkerCount = configuration.GetValue("Zustellung:Arbeiter", 8));
        services.AddSingleton<Buchung>();
        services.AddSingleton<Nachrichtenbau>();
        services.AddSingleton<Empfaengersuche>();
        services.AddSingleton<Briefkasten>();
        services.AddSingleton<Postversand>();
        services.AddSingleton<IBearbeiter, Zusteller>();
        services.AddSingleton<IBearbeiter, Laufzettelpruefer>();
        services.AddSingleton<IBearbeiter, PostBearbeiter>();
        services.AddSingleton<Anstoss>();
        services.AddHostedService(provider => provider.GetRequiredService<Anstoss>());
        services.AddTransient<MandantJob>();
        return services;
    }
}
