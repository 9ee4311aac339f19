using MongoDB.Driver;
using OpenIddict.Abstractions;

namespace EspaceFamille.Identity.Storage.Oidc;

/// <summary>Registered clients.</summary>
internal sealed partial class ApplicationStore(IMongoDatabase database)
    : OidcStore<OidcApplication>(database, Collection), IOpenIddictApplicationStore<OidcApplication>
{
    public const string Collection = "oidcApplications";

    public static readonly CreateIndexModel<OidcApplication>[] Indexes =
        [new(Builders<OidcApplication>.IndexKeys.Ascending(application => application.ClientId), new CreateIndexOptions { Unique = true })];

    public ValueTask<OidcApplication?> FindByClientIdAsync(string identifier, CancellationToken cancellationToken) =>
        FirstAsync(Where.Eq(application => application.ClientId, identifier), cancellationToken);

    public IAsyncEnumerable<OidcApplication> FindByPostLogoutRedirectUriAsync(string uri, CancellationToken cancellationToken) =>
        ManyAsync(Where.AnyEq(application => application.PostLogoutRedirectUris, uri), cancellationToken);

    public IAsyncEnumerable<OidcApplication> FindByRedirectUriAsync(string uri, CancellationToken cancellationToken) =>
        ManyAsync(Where.AnyEq(application => application.RedirectUris, uri), cancellationToken);
}
