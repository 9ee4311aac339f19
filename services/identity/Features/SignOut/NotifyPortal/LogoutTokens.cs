using EspaceFamille.Identity.Domain.SignOut;
using EspaceFamille.Identity.Features.Oidc;
using EspaceFamille.Identity.Features.Oidc.RegisterClients;
using EspaceFamille.Identity.Storage.Keys;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EspaceFamille.Identity.Features.SignOut.NotifyPortal;

/// <summary>Issues logout tokens (OpenID Connect Back-Channel Logout 1.0, section 2.4), signed with the issuer's key.</summary>
internal sealed class LogoutTokens(OidcKeys keys, IOptions<AuthOptions> auth, TimeProvider clock)
{
    private const string Type = "logout+jwt";
    private const string Event = "http://schemas.openid.net/event/backchannel-logout";

    /// <summary>Longer than a call and the difference of two clocks.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    public string Issue(SignOutNotice notice)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return Handler.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = Type,
            Issuer = auth.Value.Issuer.AbsoluteUri,
            Audience = ClientDescriptors.Portal,
            IssuedAt = now,
            Expires = now + Lifetime,
            SigningCredentials = new SigningCredentials(keys.Signing[0], SecurityAlgorithms.RsaSha256),
            Claims = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                [Claims.JwtId] = Ids.New(),
                [Claims.Subject] = notice.AccountId,
                [TokenClaims.SessionId] = notice.Id,
                ["events"] = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    [Event] = new Dictionary<string, object>(StringComparer.Ordinal),
                },
            },
        });
    }
}
