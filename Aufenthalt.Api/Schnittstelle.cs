using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Aufenthalt.Api;

/// <summary>The head of the OpenAPI document.</summary>
internal static class Schnittstelle
{
    public static void Configure(OpenApiOptions options) =>
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Aufenthalt: Antragsteller-API",
                Version = "1",
                Description = "What the web component and the tenant pages speak. Bodies are described in docs/antragsteller-api.md.",
            };
            document.Servers = [];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                ["Sitzung"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "Token of the session." },
                ["Zugangscode"] = new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.ApiKey,
                    In = ParameterLocation.Header,
                    Name = "Authorization",
                    Description = "Zugangscode XXXX-XXXX-XXXX-XXXX",
                },
            };
            return Task.CompletedTask;
        });
}
