using System.Security.Claims;
using System.Security.Cryptography;
using EspaceFamille.Platform;
using EspaceFamille.TestKit.Routes;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace EspaceFamille.TestKit;

/// <summary>Access tokens of an issuer of the tests' own, validated by the service exactly as real ones are.</summary>
public static class TestTokens
{
    public const string Issuer = "http://localhost:8080/";
    private static readonly RsaSecurityKey Key = new(RSA.Create(2048)) { KeyId = "tests" };

    /// <summary>The public half, as an issuer's JWKS answers it.</summary>
    public static string JsonWebKeySet { get; } = KeySet();

    /// <summary>The same issuer in the hands of a walk, which makes wrong tokens as well.</summary>
    public static AccessTokenIssuer IssuerFor(string audience) => new(Key, Issuer, audience);

    /// <summary>Makes the host read the tests' keys instead of fetching the issuer's.</summary>
    public static void Trust(IServiceCollection services) => services.PostConfigure<JwtBearerOptions>(
        JwtBearerDefaults.AuthenticationScheme,
        jwt =>
        {
            var configuration = new OpenIdConnectConfiguration { Issuer = Issuer };
            configuration.SigningKeys.Add(Key);
            jwt.ConfigurationManager = new StaticConfigurationManager<OpenIdConnectConfiguration>(configuration);
        });

    private static string KeySet()
    {
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(
            new RsaSecurityKey(Key.Rsa.ExportParameters(includePrivateParameters: false)) { KeyId = Key.KeyId });
        const string kind = "\"kty\": \"RSA\", \"use\": \"sig\", \"alg\": \"RS256\"";
        return $$"""{ "keys": [{ {{kind}}, "kid": "{{key.Kid}}", "n": "{{key.N}}", "e": "{{key.E}}" }] }""";
    }

    /// <summary>A logout token of the issuer, with which a session ends at the portal.</summary>
    /// <param name="change">Makes it a wrong one.</param>
    public static string IssueLogout(string session, Action<SecurityTokenDescriptor>? change = null)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var token = new SecurityTokenDescriptor
        {
            TokenType = "logout+jwt",
            Issuer = Issuer,
            Audience = "portal",
            IssuedAt = now,
            Expires = now.AddMinutes(2),
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.RsaSha256),
            Claims = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["sid"] = session,
                ["events"] = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["http://schemas.openid.net/event/backchannel-logout"] = new Dictionary<string, object>(StringComparer.Ordinal),
                },
            },
        };
        change?.Invoke(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    public static string Issue(string audience, string role, string account, string? household = null, params Claim[] more)
    {
        var claims = new List<Claim> { new("sub", account), new("role", role), new("client_id", "portal") };
        claims.AddRange(more);
        // The rights of an account that no administrator has narrowed, as identity issues them.
        if (role is "agent" or "admin" && more.All(claim => claim.Type != ReviewRights.Claim))
            claims.Add(new Claim(ReviewRights.Claim, $"{ReviewRights.All}"));
        if (household is not null)
            claims.Add(new Claim("household", household));
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = true }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            TokenType = "at+jwt",
            Subject = new ClaimsIdentity(claims),
            // Longer than any campaign.
            Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(1),
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.RsaSha256),
        });
    }
}
