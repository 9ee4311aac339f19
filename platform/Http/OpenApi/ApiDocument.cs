using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace EspaceFamille.Platform;

/// <summary>The OpenAPI document of a service, served at <c>/api/{service}/openapi.json</c>.</summary>
internal static class ApiDocument
{
    /// <summary>The name of the security scheme that every operation needs.</summary>
    public const string AccessToken = "accessToken";

    public static void AddApiDocument(this IServiceCollection services, string service) => services.AddOpenApi(service, options =>
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer<HeaderTransformer>();
        options.AddSchemaTransformer<SchemaTypes>();
        options.AddOperationTransformer<OperationDefaults>();
        options.AddDocumentTransformer<ExampleTransformer>();
    });

    /// <summary>Title, server and security scheme.</summary>
    private sealed class HeaderTransformer(IOptions<AuthOptions> auth) : IOpenApiDocumentTransformer
    {
        public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
        {
            document.Info = new OpenApiInfo
            {
                Title = $"Espace Famille : API {context.DocumentName}",
                Version = "1.0",
                Description = "Les erreurs sont des documents application/problem+json (RFC 9457) : un type stable, un titre en français "
                    + "et, pour une saisie, les champs à corriger. Les champs inconnus sont à ignorer : il en sera ajouté.",
            };
            document.Servers = [new OpenApiServer { Url = auth.Value.Issuer.AbsoluteUri.TrimEnd('/') }];
            document.Components ??= new OpenApiComponents();
            document.AddComponent(AccessToken, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.OpenIdConnect,
                OpenIdConnectUrl = new Uri(auth.Value.Issuer, ".well-known/openid-configuration"),
                Description = $"Un jeton d’accès dont l’audience est {context.DocumentName}.",
            });
            return Task.CompletedTask;
        }
    }
}
