using System.Collections.Immutable;
using System.Globalization;
using System.Security.Claims;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Platform;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EspaceFamille.Identity.Features.Oidc;

/// <summary>The claims of an account: the minimum for the services' decisions, and for the portal the person's name.</summary>
internal static class TokenClaims
{
    public const string Household = "household";

    /// <summary>The account reads no contact facts and documents of its household yet.</summary>
    public const string LimitedLink = Actor.LimitedLinkClaim;
    public const string Title = "title";
    public const string LastConnection = "last_connection";

    /// <summary>The session at this service, by which a front end's sign-out ends that session and no other.</summary>
    public const string SessionId = Actor.SessionClaim;

    /// <summary>Only in codes and refresh tokens, which only this service can decrypt.</summary>
    public const string SecurityStamp = "security_stamp";

    /// <summary>The claims that clients can receive, for the discovery document.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        Claims.Subject, Claims.Issuer, Claims.Audience, Claims.ExpiresAt, Claims.IssuedAt, Claims.Nonce, Claims.AuthenticationTime,
        SessionId,
        Claims.Name, Claims.GivenName, Claims.FamilyName, Claims.PreferredUsername, Title, LastConnection, Claims.Role, Household,
    ];

    /// <param name="householdId">The household to which the account is linked now; null where there is none.</param>
    /// <param name="isLimited">That link is limited now.</param>
    public static ClaimsIdentity Of(
        Account account, string? householdId, bool isLimited, ImmutableArray<string> scopes, SessionFacts? session)
    {
        var identity = new ClaimsIdentity(TokenValidationParameters.DefaultAuthenticationType, Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, account.Id)
            .SetClaim(Claims.Role, account.Role)
            .SetClaim(Household, householdId)
            .SetClaim(LimitedLink, isLimited ? "true" : null)
            .SetClaim(ReviewRights.Claim, IsAgent(account) ? $"{StaffRules.RightsOf(account)}" : null)
            .SetClaim(Actor.OwnHouseholdsClaim, IsAgent(account) ? string.Join(' ', account.OwnHouseholdIds) : null)
            .SetClaim(Claims.PreferredUsername, account.UserName)
            .SetClaim(Claims.Name, $"{account.Contact.FirstName} {account.Contact.LastName}".Trim())
            .SetClaim(Title, account.Contact.Title)
            .SetClaim(Claims.GivenName, account.Contact.FirstName)
            .SetClaim(Claims.FamilyName, account.Contact.LastName)
            .SetClaim(LastConnection, account.SignedInBefore?.ToString("O", CultureInfo.InvariantCulture))
            .SetClaim(SecurityStamp, account.SecurityStamp)
            .SetClaim(SessionId, session?.Id)
            .SetScopes(scopes);
        if (session is not null)
            identity.SetClaim(Claims.AuthenticationTime, session.AuthenticatedAt.ToUnixTimeSeconds());
        identity.SetDestinations(claim => Destinations(claim.Type, scopes));
        return identity;
    }

    private static bool IsAgent(Account account) => Roles.Agents.Contains(account.Role, StringComparer.Ordinal);

    private static string[] Destinations(string claim, ImmutableArray<string> scopes) => claim switch
    {
        Claims.Subject or Claims.Role or Household or SessionId =>
            [OpenIddictConstants.Destinations.AccessToken, OpenIddictConstants.Destinations.IdentityToken],
        Claims.AuthenticationTime => [OpenIddictConstants.Destinations.IdentityToken],
        ReviewRights.Claim or Actor.OwnHouseholdsClaim or LimitedLink => [OpenIddictConstants.Destinations.AccessToken],
        SecurityStamp => [],
        _ when scopes.Contains(OpenIddictConstants.Scopes.Profile) => [OpenIddictConstants.Destinations.IdentityToken],
        _ => [],
    };
}
