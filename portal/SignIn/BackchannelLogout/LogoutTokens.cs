using System.Text.Json;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace EspaceFamille.Portal.SignIn.BackchannelLogout;

/// <summary>Validates logout tokens of the issuer (OpenID Connect Back-Channel Logout 1.0, section 2.6).</summary>
internal sealed class LogoutTokens(IOptionsMonitor<OpenIdConnectOptions> options)
{
    private const string Type = "logout+jwt";
    private const string Event = "http://schemas.openid.net/event/backchannel-logout";
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    /// <summary>The issuer's session that has ended; null where it is no logout token for this client.</summary>
    /// <exception cref="InvalidOperationException">The issuer's metadata could not be read.</exception>
    public async Task<string?> ReadSessionAsync(string token, CancellationToken cancel)
    {
        var oidc = options.Get(OpenIdConnectDefaults.AuthenticationScheme);
        var issuer = await oidc.ConfigurationManager!.GetConfigurationAsync(cancel);
        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = issuer.Issuer,
            ValidAudience = oidc.ClientId,
            ValidTypes = [Type],
            ClockSkew = ClockSkew,
            IssuerSigningKeys = issuer.SigningKeys,
        });
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
            oidc.ConfigurationManager.RequestRefresh();
        return result.IsValid && result.SecurityToken is JsonWebToken read && !read.TryGetClaim(OpenIdConnectParameterNames.Nonce, out _)
            && HasEvent(read) ? result.ClaimsIdentity.FindFirst("sid")?.Value : null;
    }

    private static bool HasEvent(JsonWebToken token) =>
        token.TryGetPayloadValue<JsonElement>("events", out var events)
        && events.ValueKind is JsonValueKind.Object && events.TryGetProperty(Event, out _);
}
