namespace EspaceFamille.Identity.Storage.Oidc;

/// <summary>A token's fields, as OpenIddict reads and writes them.</summary>
internal sealed partial class TokenStore
{
    public ValueTask<string?> GetApplicationIdAsync(OidcToken token, CancellationToken cancellationToken) => new(token.ApplicationId);

    public ValueTask SetApplicationIdAsync(OidcToken token, string? value, CancellationToken cancellationToken) =>
        Done(token.ApplicationId = value);

    public ValueTask<string?> GetAuthorizationIdAsync(OidcToken token, CancellationToken cancellationToken) => new(token.AuthorizationId);

    public ValueTask SetAuthorizationIdAsync(OidcToken token, string? value, CancellationToken cancellationToken) =>
        Done(token.AuthorizationId = value);

    public ValueTask<DateTimeOffset?> GetCreationDateAsync(OidcToken token, CancellationToken cancellationToken) => new(token.CreationDate);

    public ValueTask SetCreationDateAsync(OidcToken token, DateTimeOffset? value, CancellationToken cancellationToken) =>
        Done(token.CreationDate = value);

    public ValueTask<DateTimeOffset?> GetExpirationDateAsync(OidcToken token, CancellationToken cancellationToken) =>
        new(token.ExpirationDate);

    public ValueTask SetExpirationDateAsync(OidcToken token, DateTimeOffset? value, CancellationToken cancellationToken) =>
        Done(token.ExpirationDate = value);

    public ValueTask<string?> GetPayloadAsync(OidcToken token, CancellationToken cancellationToken) => new(token.Payload);

    public ValueTask SetPayloadAsync(OidcToken token, string? value, CancellationToken cancellationToken) => Done(token.Payload = value);

    public ValueTask<DateTimeOffset?> GetRedemptionDateAsync(OidcToken token, CancellationToken cancellationToken) =>
        new(token.RedemptionDate);

    public ValueTask SetRedemptionDateAsync(OidcToken token, DateTimeOffset? value, CancellationToken cancellationToken) =>
        Done(token.RedemptionDate = value);

    public ValueTask<string?> GetReferenceIdAsync(OidcToken token, CancellationToken cancellationToken) => new(token.ReferenceId);

    public ValueTask SetReferenceIdAsync(OidcToken token, string? value, CancellationToken cancellationToken) =>
        Done(token.ReferenceId = value);

    public ValueTask<string?> GetStatusAsync(OidcToken token, CancellationToken cancellationToken) => new(token.Status);

    public ValueTask SetStatusAsync(OidcToken token, string? value, CancellationToken cancellationToken) => Done(token.Status = value);

    public ValueTask<string?> GetSubjectAsync(OidcToken token, CancellationToken cancellationToken) => new(token.Subject);

    public ValueTask SetSubjectAsync(OidcToken token, string? value, CancellationToken cancellationToken) => Done(token.Subject = value);

    public ValueTask<string?> GetTypeAsync(OidcToken token, CancellationToken cancellationToken) => new(token.Type);

    public ValueTask SetTypeAsync(OidcToken token, string? value, CancellationToken cancellationToken) => Done(token.Type = value);
}
