using EspaceFamille.Identity.Storage.Keys;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace EspaceFamille.Identity.Features.Oidc;

/// <summary>Validates the access tokens of identity's own API with the local keys, without fetching them from itself.</summary>
internal static class AccessTokenKeys
{
    public static void AddAccessTokenKeys(this IServiceCollection services) =>
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<OidcKeys, IOptions<AuthOptions>>(Configure);

    private static void Configure(JwtBearerOptions jwt, OidcKeys keys, IOptions<AuthOptions> auth)
    {
        jwt.Configuration = new OpenIdConnectConfiguration { Issuer = auth.Value.Issuer.AbsoluteUri };
        foreach (var key in keys.Signing)
            jwt.Configuration.SigningKeys.Add(key);
    }
}
