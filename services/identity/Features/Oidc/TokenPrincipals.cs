using System.Collections.Immutable;
using System.Globalization;
using System.Security.Claims;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Features.Sessions;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EspaceFamille.Identity.Features.Oidc;

/// <summary>The principals from which OpenIddict issues tokens, with the services of their scopes as audiences.</summary>
internal sealed class TokenPrincipals(
    UserManager<User> users, HouseholdStore households, OpenSessions sessions, IOpenIddictScopeManager scopeManager,
    Consents consents, TownClock town)
{
    /// <param name="session">Null where its cookie was written before sessions had an id.</param>
    public async Task<ClaimsPrincipal> OfAsync(
        User user, ImmutableArray<string> scopes, SessionFacts? session, CancellationToken cancel)
    {
        var household = await households.FindOfAccountAsync(user.Account.Id, cancel);
        var isLimited = household is not null && LinkLimitRules.EndOf(household, user.Account.Id, town.Now) is not null;
        return await WithResourcesAsync(TokenClaims.Of(user.Account, household?.Id, isLimited, scopes, session), scopes);
    }

    /// <summary>A system of the town: it has no account, no role and no household, only its scopes.</summary>
    public Task<ClaimsPrincipal> OfMachineAsync(string clientId, ImmutableArray<string> scopes)
    {
        var identity = new ClaimsIdentity(TokenValidationParameters.DefaultAuthenticationType, Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, clientId).SetScopes(scopes);
        return WithResourcesAsync(identity, scopes);
    }

    /// <summary>The current state of the account, or null when its session here has ended, or it was deleted or is not active
    /// any more, its password or second factor has
    /// changed, or its consent to this client has ended.</summary>
    public async Task<ClaimsPrincipal?> RenewAsync(ClaimsPrincipal earlier, string clientId, CancellationToken cancel)
    {
        var user = await users.FindByIdAsync(earlier.GetClaim(Claims.Subject)!);
        if (user?.Account.State is not AccountState.Active
            || earlier.GetClaim(TokenClaims.SecurityStamp) != user.Account.SecurityStamp)
            return null;
        var (scopes, session) = (earlier.GetScopes(), SessionOf(earlier));
        if (await consents.FindForeignAsync(clientId, cancel) is { } client)
        {
            // Scopes that were removed from the client's configuration are omitted; without the person's consent there is no token.
            scopes = [.. scopes.Intersect(client.Scopes, StringComparer.Ordinal)];
            if (user.Account.Role != Roles.Family || !await consents.CoverAsync(user.Account.Id, client, scopes, cancel))
                return null;
        }
        else if (session is null || await sessions.UseAsync(session.Id, cancel) is null)
        {
            // The town's own front ends are signed in as long as the person is here; clients of others have a consent of their own.
            return null;
        }

        var principal = await OfAsync(user, scopes, session, cancel);
        // The same authorization: a replay revokes it with all its tokens.
        return principal.SetAuthorizationId(earlier.GetAuthorizationId());
    }

    private static SessionFacts? SessionOf(ClaimsPrincipal earlier) =>
        earlier.GetClaim(TokenClaims.SessionId) is { } id
        && long.TryParse(earlier.GetClaim(Claims.AuthenticationTime), CultureInfo.InvariantCulture, out var seconds)
            ? new(id, DateTimeOffset.FromUnixTimeSeconds(seconds))
            : null;

    private async Task<ClaimsPrincipal> WithResourcesAsync(ClaimsIdentity identity, ImmutableArray<string> scopes)
    {
        var resources = new List<string>();
        await foreach (var resource in scopeManager.ListResourcesAsync(scopes))
            resources.Add(resource);
        return new ClaimsPrincipal(identity.SetResources(resources));
    }
}
