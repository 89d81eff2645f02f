namespace Aufenthalt.Api;

/// <summary>Marks this host's assembly for tests that start it.</summary>
public sealed class ApiHost
{
    public static void Main(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapGet("/health/live", () => "ok");
        app.Run();
    }
}
