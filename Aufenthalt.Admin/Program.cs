namespace Aufenthalt.Admin;

/// <summary>The host's entry, and its marker for tests that start it in their own process.</summary>
public sealed class AdminHost
{
    public static Task Main(string[] args) => Baue(args).RunAsync();

    /// <summary>Builds the host without starting it.</summary>
    /// <param name="args">Configuration as on the command line: <c>--urls=http://127.0.0.1:0 --ConnectionStrings:Admin=…</c>.</param>
    /// <param name="dienste">Applied last, so that a test can put its own clock in place of the machine's.</param>
    public static WebApplication Baue(string[] args, Action<IServiceCollection>? dienste = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        dienste?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapGet("/health/live", () => "ok");
        app.MapGet("/health/ready", () => "ok");
        return app;
    }
}
