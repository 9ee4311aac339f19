using System.Security.Claims;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using MongoDB.Driver;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EspaceFamille.Identity.Features.SignOut;

/// <summary>Ends a browser's session and writes it to the journal. Works without the entry while the database is unavailable.</summary>
internal sealed partial class SessionEnd(
    SignInManager<User> signIn, AccountStore accounts, HouseholdStore households, Journal journal, TownClock clock,
    ILogger<SessionEnd> logger)
{
    public async Task EndAsync(HttpContext http, CancellationToken cancel)
    {
        var session = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (session.Principal?.FindFirstValue(Claims.Subject) is { } id)
            await WriteAsync(id, cancel);
        await signIn.SignOutAsync();
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "The sign-out of account {AccountId} is missing in the journal ({Cause})")]
    private static partial void LogNotWritten(ILogger logger, string accountId, string cause);
}
