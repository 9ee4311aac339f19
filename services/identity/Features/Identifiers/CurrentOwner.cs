using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Sessions;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Storage.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace EspaceFamille.Identity.Features.Identifiers;

/// <summary>Who is signed in, in which session, and whether that was proven just now.</summary>
internal sealed class CurrentOwner(UserManager<User> users, SessionStore sessions, TimeProvider clock)
{
    public async Task<Owner> FindAsync(HttpContext http, CancellationToken cancel)
    {
        var ticket = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var account = (await users.GetUserAsync(ticket.Principal!))!.Account;
        var sessionId = SessionFacts.Of(ticket.Properties)!.Id;
        var session = await sessions.FindByPublicIdAsync(sessionId, cancel);
        return new(account, sessionId, session is not null && SessionRules.IsProven(session, clock.GetUtcNow()));
    }
}

/// <param name="SessionId">The public id of the session.</param>
/// <param name="IsProven">The owner signed in or proved who they are within the last five minutes.</param>
internal sealed record Owner(Account Account, string SessionId, bool IsProven);
