using EspaceFamille.Identity.Storage.Keys;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EspaceFamille.Identity.Features.Oidc;

/// <summary>Reads the identity tokens that this service issued, also after their end.</summary>
internal sealed class IdentityTokens(OidcKeys keys, IOptions<AuthOptions> auth)
{
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    /// <summary>The session and the account for which the token was issued to this client; null where it is no such token.</summary>
    public async Task<(string Session, string Account)?> ReadAsync(string token, string clientId)
    {
        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = auth.Value.Issuer.AbsoluteUri,
            ValidAudience = clientId,
            ValidTypes = ["JWT"],
            ValidateLifetime = false,
            IssuerSigningKeys = keys.Signing,
        });
        return result.IsValid && result.Claims.TryGetValue(TokenClaims.SessionId, out var session) && session is string id
            ? (id, result.ClaimsIdentity.FindFirst(Claims.Subject)!.Value)
            : null;
    }
}
