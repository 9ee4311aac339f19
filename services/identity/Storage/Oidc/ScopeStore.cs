using System.Collections.Immutable;
using MongoDB.Driver;
using OpenIddict.Abstractions;

namespace EspaceFamille.Identity.Storage.Oidc;

/// <summary>Scopes and the services that accept them.</summary>
internal sealed partial class ScopeStore(IMongoDatabase database)
    : OidcStore<OidcScope>(database, Collection), IOpenIddictScopeStore<OidcScope>
{
    public const string Collection = "oidcScopes";

    public static readonly CreateIndexModel<OidcScope>[] Indexes =
        [new(Builders<OidcScope>.IndexKeys.Ascending(scope => scope.Name), new CreateIndexOptions { Unique = true })];

    public ValueTask<OidcScope?> FindByNameAsync(string name, CancellationToken cancellationToken) =>
        FirstAsync(Where.Eq(scope => scope.Name, name), cancellationToken);

    public IAsyncEnumerable<OidcScope> FindByNamesAsync(ImmutableArray<string> names, CancellationToken cancellationToken) =>
        ManyAsync(Where.In(scope => scope.Name, names), cancellationToken);

    public IAsyncEnumerable<OidcScope> FindByResourceAsync(string resource, CancellationToken cancellationToken) =>
        ManyAsync(Where.AnyEq(scope => scope.Resources, resource), cancellationToken);
}
