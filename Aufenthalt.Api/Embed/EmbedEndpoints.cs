using Aufenthalt.Api.Netz;

namespace Aufenthalt.Api.Embed;

/// <summary>Routes under <c>/embed</c>.</summary>
internal static class EmbedEndpoints
{
    internal static IServiceCollection AddEmbed(this IServiceCollection dienste) =>
        dienste.AddSingleton(_ => EmbedDateien.Lies(Path.Combine(AppContext.BaseDirectory, "embed")));

    internal static void MapEmbed(this IEndpointRouteBuilder routen) =>
        routen.MapMethods("/embed/{**pfad}", [HttpMethods.Get, HttpMethods.Head], (HttpContext http, string pfad, EmbedDateien dateien) => dateien.Sende(http, pfad))
            .ExcludeFromDescription()
            .WithMetadata(new Mengengrenzen.Frei());
}
