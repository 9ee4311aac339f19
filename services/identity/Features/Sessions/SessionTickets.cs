using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Devices;
using EspaceFamille.Identity.Domain.Sessions;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Storage.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace EspaceFamille.Identity.Features.Sessions;

/// <summary>
/// The sessions behind the cookie: it carries a random key and no claim. The principal is made from the account at each request, so
/// that a disabled account or another password ends the session at once.
/// </summary>
internal sealed class SessionTickets(SessionStore store, TimeProvider clock) : ITicketStore
{
    private const int KeyBytes = 32;

    public async Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        var users = httpContext.RequestServices.GetRequiredService<UserManager<User>>();
        var account = (await users.GetUserAsync(ticket.Principal))!.Account;
        var (facts, now) = (SessionFacts.Of(ticket.Properties)!, clock.GetUtcNow());
        await store.InsertAsync(
            new Session(
                SessionStore.IdOf(key), facts.Id, account.Id, account.Role != Roles.Family,
                ticket.Principal.FindFirstValue(users.Options.ClaimsIdentity.SecurityStampClaimType)!,
                BrowserName.Of(httpContext.Request.Headers.UserAgent), facts.AuthenticatedAt, ProvenAt: now, UsedAt: now),
            cancellationToken);
        return key;
    }

    /// <summary>Null for a session that has ended, by its time, by a change of the account, or by its owner.</summary>
    public async Task<AuthenticationTicket?> RetrieveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken)
    {
        var services = httpContext.RequestServices;
        var found = await store.FindAsync(SessionStore.IdOf(key), cancellationToken);
        if (await services.GetRequiredService<OpenSessions>().UseAsync(found, cancellationToken) is not { } session
            || await services.GetRequiredService<AccountStore>().FindAsync(session.AccountId, cancellationToken) is not { } account
            || account.SecurityStamp != session.SecurityStamp
            || account.State is not AccountState.Active)
            return null;
        var principals = services.GetRequiredService<IUserClaimsPrincipalFactory<User>>();
        var properties = new AuthenticationProperties { IssuedUtc = session.AuthenticatedAt, ExpiresUtc = session.EndsAt };
        new SessionFacts(session.PublicId, session.AuthenticatedAt).WriteTo(properties);
        return new(await principals.CreateAsync(new User(account)), properties, IdentityConstants.ApplicationScheme);
    }

    public Task RemoveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken) =>
        httpContext.RequestServices.GetRequiredService<OpenSessions>().EndAsync(SessionStore.IdOf(key), cancellationToken);

    /// <exception cref="NotSupportedException">A sign-in begins a new session: an earlier cookie may have been planted.</exception>
    public Task RenewAsync(
        string key, AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<string> StoreAsync(AuthenticationTicket ticket) => throw new NotSupportedException();

    public Task RenewAsync(string key, AuthenticationTicket ticket) => throw new NotSupportedException();

    public Task<AuthenticationTicket?> RetrieveAsync(string key) => throw new NotSupportedException();

    public Task RemoveAsync(string key) => throw new NotSupportedException();
}
