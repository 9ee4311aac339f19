using System.Security.Claims;
using EspaceFamille.Platform;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace EspaceFamille.TestKit.Routes;

/// <summary>Makes access tokens for one service as its issuer does, and others that are wrong in one thing each.</summary>
public sealed class AccessTokenIssuer(RsaSecurityKey key, string issuer, string audience)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    public string Audience => audience;

    public RsaSecurityKey Key => key;

    /// <summary>A token that is right in everything, or changed in what the caller changes.</summary>
    public string Issue(Bearer bearer, Action<SecurityTokenDescriptor>? change = null)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            TokenType = "at+jwt",
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Lifetime,
            Subject = new ClaimsIdentity(bearer.Claims),
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
        };
        change?.Invoke(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }
}

/// <summary>Whom a token speaks for. A machine has no role, and only a family has a household.</summary>
public sealed record Bearer(string Account, string? Role, string? Household)
{
    /// <summary>The client that the token was issued to: the town's own unless set.</summary>
    public string? Client { get; init; } = "portal";

    /// <summary>The review rights of staff, as a claim; all unless set.</summary>
    public string? Reviews { get; init; }

    /// <summary>The own households of staff, as a claim.</summary>
    public string? OwnHouseholds { get; init; }

    internal IEnumerable<Claim> Claims =>
        new (string Type, string? Value)[]
        {
            ("sub", Account), ("role", Role), ("household", Household), ("client_id", Client),
            (ReviewRights.Claim, Role is "agent" or "admin" ? Reviews ?? $"{ReviewRights.All}" : null),
            (Actor.OwnHouseholdsClaim, OwnHouseholds),
            (Actor.SessionClaim, Role is "family" ? $"session-of-{Account}" : null),
        }
        .Where(claim => claim.Value is not null).Select(claim => new Claim(claim.Type, claim.Value!));
}
