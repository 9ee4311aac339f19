using System.Collections.Immutable;
using MongoDB.Driver;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EspaceFamille.Identity.Storage.Oidc;

/// <summary>Authorizations, one per sign-in at a client: revoking one revokes all its tokens.</summary>
internal sealed partial class AuthorizationStore(IMongoDatabase database)
    : OidcStore<OidcAuthorization>(database, Collection), IOpenIddictAuthorizationStore<OidcAuthorization>
{
    public const string Collection = "oidcAuthorizations";

    /// <summary>The authorizations that one run checks; the next run continues.</summary>
    private const int MaxPruned = 10_000;

    public static readonly CreateIndexModel<OidcAuthorization>[] Indexes =
    [
        new(Builders<OidcAuthorization>.IndexKeys.Ascending(authorization => authorization.Subject)),
        new(Builders<OidcAuthorization>.IndexKeys.Ascending(authorization => authorization.CreationDate)),
    ];

    public IAsyncEnumerable<OidcAuthorization> FindAsync(
        string? subject, string? client, string? status, string? type, ImmutableArray<string>? scopes,
        CancellationToken cancellationToken) =>
        ManyAsync(Matching(subject, client, status, type, scopes), cancellationToken);

    public IAsyncEnumerable<OidcAuthorization> FindByApplicationIdAsync(string identifier, CancellationToken cancellationToken) =>
        ManyAsync(Where.Eq(authorization => authorization.ApplicationId, identifier), cancellationToken);

    public IAsyncEnumerable<OidcAuthorization> FindBySubjectAsync(string subject, CancellationToken cancellationToken) =>
        ManyAsync(Where.Eq(authorization => authorization.Subject, subject), cancellationToken);

    /// <summary>
    /// Deletes revoked authorizations, and those of one sign-in none of whose tokens is left. A session that is still
    /// refreshed keeps its authorization, however old.
    /// </summary>
    public async ValueTask<long> PruneAsync(DateTimeOffset threshold, CancellationToken cancellationToken)
    {
        var old = Where.Lt(authorization => authorization.CreationDate, threshold);
        var adHoc = await Records.Find(old & Where.Eq(authorization => authorization.Type, AuthorizationTypes.AdHoc))
            .Project(authorization => authorization.Id).Limit(MaxPruned).ToListAsync(cancellationToken);
        var withTokens = await Records.Database.GetCollection<OidcToken>(TokenStore.Collection)
            .Find(Builders<OidcToken>.Filter.In(token => token.AuthorizationId, adHoc))
            .Project(token => token.AuthorizationId).ToListAsync(cancellationToken);
        var useless = Where.Ne(authorization => authorization.Status, Statuses.Valid)
            | Where.In(authorization => authorization.Id, adHoc.Except(withTokens!, StringComparer.Ordinal));
        var result = await Records.DeleteManyAsync(old & useless, cancellationToken);
        return result.DeletedCount;
    }

    public ValueTask<long> RevokeAsync(
        string? subject, string? client, string? status, string? type, CancellationToken cancellationToken) =>
        RevokeAsync(Matching(subject, client, status, type, scopes: null), cancellationToken);

    public ValueTask<long> RevokeByApplicationIdAsync(string identifier, CancellationToken cancellationToken) =>
        RevokeAsync(Where.Eq(authorization => authorization.ApplicationId, identifier), cancellationToken);

    public ValueTask<long> RevokeBySubjectAsync(string subject, CancellationToken cancellationToken) =>
        RevokeAsync(Where.Eq(authorization => authorization.Subject, subject), cancellationToken);

    private ValueTask<long> RevokeAsync(FilterDefinition<OidcAuthorization> filter, CancellationToken cancellationToken) =>
        SetManyAsync(filter, "status", Statuses.Revoked, cancellationToken);

    private static FilterDefinition<OidcAuthorization> Matching(
        string? subject, string? client, string? status, string? type, ImmutableArray<string>? scopes)
    {
        var filter = Where.Empty;
        if (!string.IsNullOrEmpty(subject))
            filter &= Where.Eq(authorization => authorization.Subject, subject);
        if (!string.IsNullOrEmpty(client))
            filter &= Where.Eq(authorization => authorization.ApplicationId, client);
        if (!string.IsNullOrEmpty(status))
            filter &= Where.Eq(authorization => authorization.Status, status);
        if (!string.IsNullOrEmpty(type))
            filter &= Where.Eq(authorization => authorization.Type, type);
        if (scopes is { IsDefaultOrEmpty: false } wanted)
            filter &= Where.All("scopes", wanted);
        return filter;
    }
}
