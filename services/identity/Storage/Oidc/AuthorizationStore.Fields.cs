using System.Collections.Immutable;

namespace EspaceFamille.Identity.Storage.Oidc;

/// <summary>An authorization's fields, as OpenIddict reads and writes them.</summary>
internal sealed partial class AuthorizationStore
{
    public ValueTask<string?> GetApplicationIdAsync(OidcAuthorization authorization, CancellationToken cancellationToken) =>
        new(authorization.ApplicationId);

    public ValueTask SetApplicationIdAsync(OidcAuthorization authorization, string? value, CancellationToken cancellationToken) =>
        Done(authorization.ApplicationId = value);

    public ValueTask<DateTimeOffset?> GetCreationDateAsync(OidcAuthorization authorization, CancellationToken cancellationToken) =>
        new(authorization.CreationDate);

    public ValueTask SetCreationDateAsync(OidcAuthorization authorization, DateTimeOffset? value, CancellationToken cancellationToken) =>
        Done(authorization.CreationDate = value);

    public ValueTask<string?> GetStatusAsync(OidcAuthorization authorization, CancellationToken cancellationToken) =>
        new(authorization.Status);

    public ValueTask SetStatusAsync(OidcAuthorization authorization, string? value, CancellationToken cancellationToken) =>
        Done(authorization.Status = value);

    public ValueTask<string?> GetSubjectAsync(OidcAuthorization authorization, CancellationToken cancellationToken) =>
        new(authorization.Subject);

    public ValueTask SetSubjectAsync(OidcAuthorization authorization, string? value, CancellationToken cancellationToken) =>
        Done(authorization.Subject = value);

    public ValueTask<string?> GetTypeAsync(OidcAuthorization authorization, CancellationToken cancellationToken) => new(authorization.Type);

    public ValueTask SetTypeAsync(OidcAuthorization authorization, string? value, CancellationToken cancellationToken) =>
        Done(authorization.Type = value);

    public ValueTask<ImmutableArray<string>> GetScopesAsync(OidcAuthorization authorization, CancellationToken cancellationToken) =>
        new([.. authorization.Scopes]);

    public ValueTask SetScopesAsync(OidcAuthorization authorization, ImmutableArray<string> values, CancellationToken cancellationToken) =>
        Done(authorization.Scopes = Listed(values));
}
