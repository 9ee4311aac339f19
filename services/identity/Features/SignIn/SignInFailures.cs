using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Keys;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.SignIn;

/// <summary>Writes failed sign-ins to the journal, before the response. Successes are written with the account.</summary>
internal sealed class SignInFailures(Journal journal, HouseholdStore households, Pepper pepper, TownClock clock)
{
    public async Task WriteAsync(Account account, CancellationToken cancel)
    {
        var household = await households.IdOfAccountAsync(account.Id, cancel);
        await journal.WriteAsync(AccountJournal.Failure(account, household, clock.Now, Ids.New()), cancel);
    }

    /// <param name="login">A normalized user name that no account has.</param>
    public async Task WriteUnknownAsync(string login, CancellationToken cancel)
    {
        var name = pepper.HashUnknownName(login);
        // The same reads and writes as for a known name: the response time reveals nothing.
        await households.IdOfAccountAsync(name, cancel);
        await journal.WriteAsync(AccountJournal.UnknownNameFailure(name, clock.Now, Ids.New()), cancel);
    }
}
