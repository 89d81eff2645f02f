using Microsoft.AspNetCore.Diagnostics;

namespace Aufenthalt.Api.Netz;

/// <summary>Whatever goes wrong outside an endpoint becomes a problem too: no stack trace, no empty body, no HTML.</summary>
internal sealed partial class Ausnahmen(ILogger<Ausnahmen> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = exception is BadHttpRequestException bad ? FromStatus(bad.StatusCode) : FromStatus(StatusCodes.Status500InternalServerError);
        if (exception is not BadHttpRequestException)
        {
            // Type and place only: a message may quote what an applicant typed.
            LogFault(log, exception.GetType().Name, httpContext.GetEndpoint()?.DisplayName ?? "-", exception.StackTrace ?? "-");
        }

        if (httpContext.RequestAborted.IsCancellationRequested)
        {
            return true;
        }

        await problem.WriteAsync(httpContext);
        return true;
    }

    /// <summary>Answers of the framework that have no body.</summary>
    public static async Task EmptyStatus(StatusCodeContext context)
    {
        if (context.HttpContext.Request.Path.StartsWithSegments("/api"))
        {
            await FromStatus(context.HttpContext.Response.StatusCode).WriteAsync(context.HttpContext);
        }
    }

    private static Problem FromStatus(int status) => status switch
    {
        StatusCodes.Status404NotFound => new Problem(status, "adresse_unbekannt"),
        StatusCodes.Status405MethodNotAllowed => new Problem(status, "methode_nicht_erlaubt"),
        StatusCodes.Status413PayloadTooLarge => new Problem(status, "anfrage_zu_gross"),
        StatusCodes.Status415UnsupportedMediaType => new Problem(status, "inhaltstyp"),
        StatusCodes.Status408RequestTimeout => new Problem(status, "anfrage_zu_langsam"),
        >= 400 and < 500 => new Problem(status, "anfrage_ungueltig"),
        _ => new Problem(StatusCodes.Status500InternalServerError, "interner_fehler"),
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "{Type} at {Endpoint}: {Stack}")]
    private static partial void LogFault(ILogger log, string type, string endpoint, string stack);
}
