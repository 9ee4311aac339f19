using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace EspaceFamille.Portal.Sessions;

/// <summary>The tokens that the issuer returns for a refresh token.</summary>
internal sealed record TokenRenewal(string AccessToken, string RefreshToken, DateTimeOffset ExpiresAt)
{
    public string Replace(AuthenticationToken token) => token.Name switch
    {
        "access_token" => AccessToken,
        "refresh_token" => RefreshToken,
        "expires_at" => ExpiresAt.ToString("o", CultureInfo.InvariantCulture),
        _ => token.Value,
    };
}

/// <summary>Requests new tokens from the issuer, with the HTTP client of the sign-in.</summary>
internal sealed class TokenClient(IOptionsMonitor<OpenIdConnectOptions> options, TimeProvider clock)
{
    /// <summary>Null when the issuer refuses: the refresh token was revoked, or the account changed.</summary>
    public async Task<TokenRenewal?> RenewAsync(string refreshToken, CancellationToken cancel)
    {
        var oidc = options.Get(OpenIdConnectDefaults.AuthenticationScheme);
        var issuer = await MetadataAsync(oidc, cancel);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "refresh_token",
            ["refresh_token"] = refreshToken,
            ["client_id"] = oidc.ClientId!,
            ["client_secret"] = oidc.ClientSecret!,
        });
        using var response = await oidc.Backchannel.PostAsync(new Uri(issuer.TokenEndpoint), form, cancel);
        if (response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized)
            return null;
        response.EnsureSuccessStatusCode();
        var answer = new OpenIdConnectMessage(await response.Content.ReadAsStringAsync(cancel));
        return new TokenRenewal(
            answer.AccessToken, answer.RefreshToken ?? refreshToken,
            clock.GetUtcNow() + TimeSpan.FromSeconds(int.Parse(answer.ExpiresIn, CultureInfo.InvariantCulture)));
    }

    private static async Task<OpenIdConnectConfiguration> MetadataAsync(OpenIdConnectOptions oidc, CancellationToken cancel)
    {
        try
        {
            return await oidc.ConfigurationManager!.GetConfigurationAsync(cancel);
        }
        catch (InvalidOperationException unavailable) when (unavailable.InnerException is IOException)
        {
            throw new HttpRequestException("The issuer's metadata could not be read.", unavailable);
        }
    }
}
