using System.Security.Claims;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using MongoDB.Driver;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EspaceFamille.Identity.Features.SignOut;

/// <summary>
/// Ends a browser's session and writes it to the journal. While the database is unavailable, only the browser's cookie is deleted.
/// </summary>
internal sealed partial class SessionEnd(
    SignInManager<User> signIn, IOptionsMonitor<CookieAuthenticationOptions> cookies, AccountStore accounts, HouseholdStore households,
    Journal journal, TownClock clock, ILogger<SessionEnd> logger)
{
    public async Task EndAsync(HttpContext http, CancellationToken cancel)
    {
        try
        {
            var session = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
            if (session.Principal?.FindFirstValue(Claims.Subject) is { } id)
                await WriteAsync(id, cancel);
            await signIn.SignOutAsync();
        }
        catch (Exception exception) when (exception is MongoException or TimeoutException)
        {
            LogNotEnded(logger, exception.GetType().Name);
            var cookie = cookies.Get(IdentityConstants.ApplicationScheme);
            cookie.CookieManager.DeleteCookie(http, cookie.Cookie.Name!, cookie.Cookie.Build(http));
        }
    }

    private async Task WriteAsync(string accountId, CancellationToken cancel)
    {
        try
        {
            if (await accounts.FindAsync(accountId, cancel) is not { } account)
                return;
            var household = await households.IdOfAccountAsync(accountId, cancel);
            await journal.WriteAsync(AccountJournal.SignOut(account, household, clock.Now, Ids.New()), cancel);
        }
        catch (Exception exception) when (exception is MongoException or TimeoutException)
        {
            LogNotWritten(logger, accountId, exception.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A session was not ended ({Cause}): only its cookie was deleted")]
    private static partial void LogNotEnded(ILogger logger, string cause);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The sign-out of account {AccountId} is missing in the journal ({Cause})")]
    private static partial void LogNotWritten(ILogger logger, string accountId, string cause);
}
