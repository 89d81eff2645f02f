namespace Aufenthalt.Api.Netz;

/// <summary>The header Idempotency-Key: what comes twice under one key is done once.</summary>
internal static class Idempotenz
{
    private const int LongestKey = 255;

    public static Problem Fehlt { get; } = new(StatusCodes.Status400BadRequest, "idempotenz_noetig");

    /// <summary>The key; <c>null</c> if it is missing or not of printable ASCII.</summary>
    public static string? Schluessel(HttpContext context)
    {
        var key = context.Request.Headers["Idempotency-Key"].ToString();
        return key.Length is > 0 and <= LongestKey && key.All(sign => sign is > ' ' and <= '~') ? key : null;
    }
}
