using EspaceFamille.Identity.Keys;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace EspaceFamille.Identity.Oidc;

/// <summary>Identity's own API takes the same access tokens as every service; only the keys it need not fetch from itself.</summary>
internal static class OwnTokens
{
    public static void AddOwnTokens(this IServiceCollection services) =>
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<KeyRing, IOptions<AuthOptions>>((jwt, keys, auth) =>
        {
            jwt.Configuration = new OpenIdConnectConfiguration { Issuer = auth.Value.Issuer.AbsoluteUri };
            foreach (var key in keys.Signing)
                jwt.Configuration.SigningKeys.Add(key);
        });
}
