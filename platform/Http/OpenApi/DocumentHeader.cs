using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace EspaceFamille.Platform;

/// <summary>The head of a document: title, contact, licence, server, security scheme, and the tags of its operations.</summary>
internal sealed class DocumentHeader(IOptions<AuthOptions> auth, IOptions<ApiInfoOptions> info) : IOpenApiDocumentTransformer
{
    /// <summary>The name of the security scheme that every operation needs.</summary>
    public const string AccessToken = "accessToken";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var issuer = auth.Value.Issuer;
        document.Info = Info(context.DocumentName);
        document.Servers = [new OpenApiServer { Url = issuer.AbsoluteUri.TrimEnd('/') }];
        document.Tags = Tags(context);
        document.AddComponent(AccessToken, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.OpenIdConnect,
            OpenIdConnectUrl = new Uri(issuer, ".well-known/openid-configuration"),
            Description = $"An access token whose audience is {context.DocumentName}.",
        });
        return Task.CompletedTask;
    }

    private OpenApiInfo Info(string service) => new()
    {
        Title = $"Espace Famille : API {service}",
        Version = "1.0",
        Description = "Errors are application/problem+json (RFC 9457): a stable type, a French title that people can read and, for a form, "
            + "the fields to correct. Ignore unknown fields: later versions add some.",
        Contact = new OpenApiContact { Name = info.Value.ContactName, Email = info.Value.ContactEmail, Url = auth.Value.Issuer },
        License = info.Value.License is { Length: > 0 } license ? new OpenApiLicense { Name = license, Identifier = license } : null,
    };

    private static HashSet<OpenApiTag> Tags(OpenApiDocumentTransformerContext context) => context.DescriptionGroups
        .SelectMany(group => group.Items)
        .SelectMany(operation => operation.ActionDescriptor.EndpointMetadata.OfType<ApiTag>())
        .DistinctBy(tag => tag.Name, StringComparer.Ordinal)
        .OrderBy(tag => tag.Name, StringComparer.Ordinal)
        .Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description })
        .ToHashSet();
}
