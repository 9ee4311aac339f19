using EspaceFamille.Identity.Features;
using EspaceFamille.Identity.Features.Oidc;
using EspaceFamille.Identity.Features.Oidc.Authorize;
using EspaceFamille.Identity.Features.Oidc.IssueTokens;
using EspaceFamille.Identity.Features.Oidc.RegisterClients;
using EspaceFamille.Identity.Features.Oidc.Userinfo;
using EspaceFamille.Identity.Features.Sessions;
using EspaceFamille.Identity.Storage.Keys;
using EspaceFamille.Identity.Storage.Oidc;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EspaceFamille.Identity;

/// <summary>The OIDC server: its endpoints and flows, the lifetimes of its tokens, its stores.</summary>
public static partial class IdentityModule
{
    private static readonly TimeSpan AccessTokenLifetime = TimeSpan.FromMinutes(10);

    /// <summary>A session expires when it was not used for that long.</summary>
    private static readonly TimeSpan RefreshTokenLifetime = TimeSpan.FromHours(12);
    private static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(1);

    private static void AddOidc(IServiceCollection services)
    {
        services.AddValidated<PortalClientOptions, PortalClientOptionsValidator>("Portal");
        services.AddValidated<ClientsOptions, ClientsOptionsValidator>("Clients");
        services.AddPublicAddress();
        services.AddTransient<IStartupFilter, OidcParameters>();
        services.AddAccessTokenKeys();
        services.AddIndexes(ApplicationStore.Collection, ApplicationStore.Indexes);
        services.AddIndexes(AuthorizationStore.Collection, AuthorizationStore.Indexes);
        services.AddIndexes(ScopeStore.Collection, ScopeStore.Indexes);
        services.AddIndexes(TokenStore.Collection, TokenStore.Indexes);
        services.AddOpenIddict()
            .AddCore(core => core
                .SetDefaultApplicationEntity<OidcApplication>()
                .ReplaceApplicationStore<OidcApplication, ApplicationStore>(ServiceLifetime.Singleton)
                .SetDefaultAuthorizationEntity<OidcAuthorization>()
                .ReplaceAuthorizationStore<OidcAuthorization, AuthorizationStore>(ServiceLifetime.Singleton)
                .SetDefaultScopeEntity<OidcScope>()
                .ReplaceScopeStore<OidcScope, ScopeStore>(ServiceLifetime.Singleton)
                .SetDefaultTokenEntity<OidcToken>()
                .ReplaceTokenStore<OidcToken, TokenStore>(ServiceLifetime.Singleton))
            .AddServer(server => server
                .SetAuthorizationEndpointUris("connect/authorize")
                .SetTokenEndpointUris("connect/token")
                .SetEndSessionEndpointUris("connect/endsession")
                .SetUserInfoEndpointUris("connect/userinfo")
                .SetConfigurationEndpointUris(".well-known/openid-configuration")
                .SetJsonWebKeySetEndpointUris(".well-known/jwks")
                .AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange()
                .AllowClientCredentialsFlow()
                .AllowRefreshTokenFlow().SetRefreshTokenReuseLeeway(TimeSpan.Zero)
                .AddEventHandler(RedemptionHandler.Descriptor).AddEventHandler(ReplayHandler.Descriptor)
                .AddEventHandler(AuthorizationRequestHandler.Descriptor).AddEventHandler(ClientErrorHandler.Descriptor)
                .AddEventHandler(UserinfoRequestHandler.Descriptor).AddEventHandler(SessionAuthorizationHandler.Descriptor)
                .RegisterScopes([.. ServiceScopes.All, Scopes.Profile])
                .RegisterClaims([.. TokenClaims.All])
                .RegisterPromptValues(PromptValues.Consent, PromptValues.Login, PromptValues.None, PromptValues.SelectAccount)
                .SetAccessTokenLifetime(AccessTokenLifetime)
                .SetAuthorizationCodeLifetime(CodeLifetime)
                .SetRefreshTokenLifetime(RefreshTokenLifetime)
                .DisableAccessTokenEncryption()
                .UseAspNetCore()
                .EnableAuthorizationEndpointPassthrough()
                .EnableTokenEndpointPassthrough()
                .EnableEndSessionEndpointPassthrough()
                .EnableUserInfoEndpointPassthrough()
                .EnableStatusCodePagesIntegration());
        services.AddOptions<OpenIddictServerOptions>().Configure<OidcKeys, IOptions<AuthOptions>, TimeProvider>(ConfigureOidc);
        services.AddOptions<OpenIddictServerAspNetCoreOptions>().Configure<IOptions<AuthOptions>>(
            (server, auth) => server.DisableTransportSecurityRequirement = auth.Value.AllowHttp);
        services.AddSingleton<IdentityTokens>();
        services.AddSingleton<FreshSignIn>();
        services.AddScoped<Consents>();
        services.AddAuthorization(ConsentPolicy.Add);
        services.AddScoped<TokenChains>();
        services.AddScoped<TokenPrincipals>();
        services.AddHostedService<ClientRegistration>();
    }

    private static void ConfigureOidc(OpenIddictServerOptions server, OidcKeys keys, IOptions<AuthOptions> auth, TimeProvider clock)
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
