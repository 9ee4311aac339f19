using MongoDB.Driver;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EspaceFamille.Identity.Storage.Oidc;

/// <summary>Issued tokens: found, revoked by chain, and pruned once they are void.</summary>
internal sealed partial class TokenStore(IMongoDatabase database, TimeProvider clock)
    : OidcStore<OidcToken>(database, Collection), IOpenIddictTokenStore<OidcToken>
{
    public const string Collection = "oidcTokens";

    public static readonly CreateIndexModel<OidcToken>[] Indexes =
    [
        new(Builders<OidcToken>.IndexKeys.Ascending(token => token.AuthorizationId)),
        new(Builders<OidcToken>.IndexKeys.Ascending(token => token.Subject)),
        new(Builders<OidcToken>.IndexKeys.Ascending(token => token.ReferenceId)),
        new(Builders<OidcToken>.IndexKeys.Ascending(token => token.CreationDate)),
    ];

    public IAsyncEnumerable<OidcToken> FindAsync(
        string? subject, string? client, string? status, string? type, CancellationToken cancellationToken) =>
        ManyAsync(Matching(subject, client, status, type), cancellationToken);

    public IAsyncEnumerable<OidcToken> FindByApplicationIdAsync(string identifier, CancellationToken cancellationToken) =>
        ManyAsync(Where.Eq(token => token.ApplicationId, identifier), cancellationToken);

    public IAsyncEnumerable<OidcToken> FindByAuthorizationIdAsync(string identifier, CancellationToken cancellationToken) =>
        ManyAsync(Where.Eq(token => token.AuthorizationId, identifier), cancellationToken);

    public ValueTask<OidcToken?> FindByReferenceIdAsync(string identifier, CancellationToken cancellationToken) =>
        FirstAsync(Where.Eq(token => token.ReferenceId, identifier), cancellationToken);

    public IAsyncEnumerable<OidcToken> FindBySubjectAsync(string subject, CancellationToken cancellationToken) =>
        ManyAsync(Where.Eq(token => token.Subject, subject), cancellationToken);

    public async ValueTask<long> PruneAsync(DateTimeOffset threshold, CancellationToken cancellationToken)
    {
        var useless = Where.Nin(token => token.Status, [Statuses.Inactive, Statuses.Valid])
            | Where.Lt(token => token.ExpirationDate, clock.GetUtcNow());
        var result = await Records.DeleteManyAsync(Where.Lt(token => token.CreationDate, threshold) & useless, cancellationToken);
        return result.DeletedCount;
    }

    public ValueTask<long> RevokeAsync(
        string? subject, string? client, string? status, string? type, CancellationToken cancellationToken) =>
        RevokeAsync(Matching(subject, client, status, type), cancellationToken);

    public ValueTask<long> RevokeByApplicationIdAsync(string identifier, CancellationToken cancellationToken = default) =>
        RevokeAsync(Where.Eq(token => token.ApplicationId, identifier), cancellationToken);

    public ValueTask<long> RevokeByAuthorizationIdAsync(string identifier, CancellationToken cancellationToken) =>
        RevokeAsync(Where.Eq(token => token.AuthorizationId, identifier), cancellationToken);

    public ValueTask<long> RevokeBySubjectAsync(string subject, CancellationToken cancellationToken = default) =>
        RevokeAsync(Where.Eq(token => token.Subject, subject), cancellationToken);

    private ValueTask<long> RevokeAsync(FilterDefinition<OidcToken> filter, CancellationToken cancellationToken) =>
        SetManyAsync(filter, "status", Statuses.Revoked, cancellationToken);

    private static FilterDefinition<OidcToken> Matching(string? subject, string? client, string? status, string? type)
    {
        var filter = Where.Empty;
        if (!string.IsNullOrEmpty(subject))
            filter &= Where.Eq(token => token.Subject, subject);
        if (!string.IsNullOrEmpty(client))
            filter &= Where.Eq(token => token.ApplicationId, client);
        if (!string.IsNullOrEmpty(status))
            filter &= Where.Eq(token => token.Status, status);
        if (!string.IsNullOrEmpty(type))
            filter &= Where.Eq(token => token.Type, type);
        return filter;
    }
}
