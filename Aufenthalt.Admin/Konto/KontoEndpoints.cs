using Aufenthalt.Admin.Anmeldung;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Aufenthalt.Admin.Konto;

/// <summary>Signing in and out and the language of the console: plain HTTP, because a circuit cannot set cookies.</summary>
internal static class KontoEndpoints
{
    public static void MapKonto(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/anmelden", SignInAsync).DisableAntiforgery().AllowAnonymous();
        routes.MapPost("/abmelden", SignOutAsync).DisableAntiforgery();
        routes.MapPost("/konto/sprache", ChangeLanguageAsync).DisableAntiforgery().RequireAuthorization();
    }

    private static async Task<IResult> SignInAsync(
        [FromForm] string? name, [FromForm] string? kennwort, [FromForm] string? weiter,
        SignInManager<Benutzer> signIn, UserManager<Benutzer> users)
    {
        var user = await FindAsync(users, name?.Trim() ?? "");
        var result = user is null
            ? Microsoft.AspNetCore.Identity.SignInResult.Failed
            : await signIn.PasswordSignInAsync(user, kennwort ?? "", isPersistent: false, lockoutOnFailure: true);
        var target = LocalPath(weiter);
        return result switch
        {
            { Succeeded: true } => Results.LocalRedirect(target),
            { RequiresTwoFactor: true } => Results.LocalRedirect($"/anmelden/zweiter-faktor?weiter={Uri.EscapeDataString(target)}"),
            { IsLockedOut: true } => Results.LocalRedirect($"/anmelden?fehler=gesperrt&weiter={Uri.EscapeDataString(target)}"),
            _ => Results.LocalRedirect($"/anmelden?fehler=falsch&weiter={Uri.EscapeDataString(target)}"),
        };
    }

    // User names and addresses are compared without case: nobody must remember how they were written.
    private static async Task<Benutzer?> FindAsync(UserManager<Benutzer> users, string name) =>
        name.Contains('@', StringComparison.Ordinal) ? await users.FindByEmailAsync(name) : await users.FindByNameAsync(name);

    private static async Task<IResult> SignOutAsync(SignInManager<Benutzer> signIn)
    {
        await signIn.SignOutAsync();
        return Results.LocalRedirect("/anmelden");
    }

    private static async Task<IResult> ChangeLanguageAsync(
        [FromForm] string? sprache, HttpContext context, SignInManager<Benutzer> signIn, UserManager<Benutzer> users)
    {
        if (await users.GetUserAsync(context.User) is { } user)
        {
            user.Sprache = sprache == "en" ? "en" : "de";
            await users.UpdateAsync(user);
            await signIn.RefreshSignInAsync(user);
        }

        return Results.LocalRedirect(LocalPath(context.Request.GetTypedHeaders().Referer?.PathAndQuery));
    }

    // Only a path of ours: "//host" and "/\host" lead elsewhere.
    internal static string LocalPath(string? wish) =>
        wish is { Length: > 0 } && wish[0] == '/' && !wish.StartsWith("//", StringComparison.Ordinal) && !wish.StartsWith("/\\", StringComparison.Ordinal)
            ? wish
            : "/";
}
