using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Tokens;

namespace EspaceFamille.TestKit.Routes;

/// <summary>Authorization headers that no route may take. Their claims are those of somebody who might call it.</summary>
public static class ForgedTokens
{
    private static readonly RsaSecurityKey Another = new(RSA.Create(2048));

    public static IReadOnlyDictionary<string, string?> Of(AccessTokenIssuer issuer, Bearer bearer)
    {
        var good = issuer.Issue(bearer);
        string Changed(Action<SecurityTokenDescriptor> change) => $"Bearer {issuer.Issue(bearer, change)}";
        return new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["no token"] = null,
            ["an empty token"] = "Bearer ",
            ["no token but a word"] = "Bearer token",
            ["a good token in another scheme"] = $"Basic {good}",
            ["expired a minute ago"] = Changed(
                token =>
                    (token.NotBefore, token.Expires) =
                        (token.NotBefore - TimeSpan.FromHours(1), token.NotBefore - TimeSpan.FromMinutes(1))),
            ["good from tomorrow on"] = Changed(
                token => (token.NotBefore, token.Expires) = (token.NotBefore + TimeSpan.FromDays(1), token.Expires + TimeSpan.FromDays(1))),
            ["without an end"] = Changed(token => token.Expires = null),
            ["unsigned (alg none)"] = Changed(token => token.SigningCredentials = null),
            ["its signature cut off"] = $"Bearer {good[..(good.LastIndexOf('.') + 1)]}",
            ["its claims changed after signing"] = $"Bearer {WithOtherClaims(good)}",
            ["signed by another key of the same name"] =
                Changed(token => token.SigningCredentials = Signed(new RsaSecurityKey(Another.Rsa) { KeyId = issuer.Key.KeyId })),
            ["signed by a key that nobody knows"] =
                Changed(token => token.SigningCredentials = Signed(new RsaSecurityKey(Another.Rsa) { KeyId = "unknown" })),
            ["signed (HS256) with the public key as a secret"] = Changed(token => token.SigningCredentials = WithThePublicKey(issuer.Key)),
            ["for another audience"] = Changed(token => token.Audience = issuer.Audience == "portal" ? "documents" : "portal"),
            ["for no audience"] = Changed(token => token.Audience = null),
            ["of another issuer"] = Changed(token => token.Issuer = "https://ailleurs.example/"),
            ["of the issuer without its slash"] = Changed(token => token.Issuer = token.Issuer.TrimEnd('/')),
            ["of no issuer"] = Changed(token => token.Issuer = null),
            ["of another type (an identity token)"] = Changed(token => token.TokenType = "JWT"),
            ["of no type"] = Changed(token => token.TokenType = null),
        };
    }

    private static SigningCredentials Signed(RsaSecurityKey key) => new(key, SecurityAlgorithms.RsaSha256);

    private static SigningCredentials WithThePublicKey(RsaSecurityKey key)
    {
        var pem = Encoding.ASCII.GetBytes(PublicHalf(key).ExportSubjectPublicKeyInfoPem());
        return new(new SymmetricSecurityKey(pem) { KeyId = key.KeyId }, SecurityAlgorithms.HmacSha256);
    }

    private static RSA PublicHalf(RsaSecurityKey key) =>
        RSA.Create(key.Rsa?.ExportParameters(includePrivateParameters: false) ?? key.Parameters);

    private static string WithOtherClaims(string token)
    {
        var parts = token.Split('.');
        var claims = Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(parts[1]));
        var changed = claims.Replace("\"sub\":\"", "\"sub\":\"x", StringComparison.Ordinal);
        return $"{parts[0]}.{WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(changed))}.{parts[2]}";
    }
}
