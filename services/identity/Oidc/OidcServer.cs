using EspaceFamille.Identity.Keys;
using EspaceFamille.Identity.Oidc.Stores;
using EspaceFamille.Identity.Storage;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EspaceFamille.Identity.Oidc;

/// <summary>The OIDC server: what it speaks, for how long its tokens live, where they are kept.</summary>
internal static class OidcServer
{
    private static readonly TimeSpan AccessTokenLifetime = TimeSpan.FromMinutes(10);

    /// <summary>A session ends when nobody has used it for half a day.</summary>
    private static readonly TimeSpan RefreshTokenLifetime = TimeSpan.FromHours(12);
    private static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(1);

    public static void AddOidcServer(this IServiceCollection services)
    {
        services.AddIndexes(ApplicationStore.Collection, ApplicationStore.Indexes);
        services.AddIndexes(AuthorizationStore.Collection, AuthorizationStore.Indexes);
        services.AddIndexes(ScopeStore.Collection, ScopeStore.Indexes);
        services.AddIndexes(TokenStore.Collection, TokenStore.Indexes);
        services.AddOpenIddict()
            .AddCore(core => core
                .SetDefaultApplicationEntity<OidcApplication>().ReplaceApplicationStore<OidcApplication, ApplicationStore>(ServiceLifetime.Singleton)
                .SetDefaultAuthorizationEntity<OidcAuthorization>().ReplaceAuthorizationStore<OidcAuthorization, AuthorizationStore>(ServiceLifetime.Singleton)
                .SetDefaultScopeEntity<OidcScope>().ReplaceScopeStore<OidcScope, ScopeStore>(ServiceLifetime.Singleton)
                .SetDefaultTokenEntity<OidcToken>().ReplaceTokenStore<OidcToken, TokenStore>(ServiceLifetime.Singleton))
            .AddServer(server => server
                .SetAuthorizationEndpointUris("connect/authorize")
                .SetTokenEndpointUris("connect/token")
                .SetEndSessionEndpointUris("connect/endsession")
                .SetConfigurationEndpointUris(".well-known/openid-configuration")
                .SetJsonWebKeySetEndpointUris(".well-known/jwks")
                .AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange()
                .AllowClientCredentialsFlow()
                .AllowRefreshTokenFlow().SetRefreshTokenReuseLeeway(TimeSpan.Zero).AddEventHandler(StrictRedemption.Descriptor).AddEventHandler(EndReplayedChain.Descriptor)
                .RegisterScopes([.. Scopes.Services, OpenIddictConstants.Scopes.Profile])
                .SetAccessTokenLifetime(AccessTokenLifetime)
                .SetAuthorizationCodeLifetime(CodeLifetime)
                .SetRefreshTokenLifetime(RefreshTokenLifetime)
                .DisableAccessTokenEncryption()
                .UseAspNetCore()
                .EnableAuthorizationEndpointPassthrough()
                .EnableTokenEndpointPassthrough()
                .EnableEndSessionEndpointPassthrough()
                .EnableStatusCodePagesIntegration());
        services.AddOptions<OpenIddictServerOptions>().Configure<KeyRing, IOptions<AuthOptions>, TimeProvider>(Configure);
        services.AddOptions<OpenIddictServerAspNetCoreOptions>().Configure<IOptions<AuthOptions>>(
            (server, auth) => server.DisableTransportSecurityRequirement = auth.Value.AllowHttp);
        services.AddScoped<TokenChains>();
        services.AddHostedService<ClientRegistration>();
        services.AddSingleton(new Chore(PruneAsync));
    }

    /// <summary>Tokens first: an authorization may go once none of its tokens is left.</summary>
    private static async Task PruneAsync(IServiceProvider services, DateTimeOffset before, CancellationToken cancel)
    {
        await services.GetRequiredService<IOpenIddictTokenManager>().PruneAsync(before, cancel);
        await services.GetRequiredService<IOpenIddictAuthorizationManager>().PruneAsync(before, cancel);
    }

    private static void Configure(OpenIddictServerOptions server, KeyRing keys, IOptions<AuthOptions> auth, TimeProvider clock)
    {
        server.Issuer = auth.Value.Issuer;
        server.TimeProvider = clock;
        server.SigningCredentials.AddRange(keys.Signing.Select(key => new SigningCredentials(key, SecurityAlgorithms.RsaSha256)));
        server.EncryptionCredentials.AddRange(keys.Encryption.Select(key =>
            new EncryptingCredentials(key, SecurityAlgorithms.RsaOAEP, SecurityAlgorithms.Aes256CbcHmacSha512)));
        server.CodeChallengeMethods.Clear();
        server.CodeChallengeMethods.Add(CodeChallengeMethods.Sha256);
        server.ResponseModes.Clear();
        server.ResponseModes.Add(ResponseModes.Query);
    }
}
