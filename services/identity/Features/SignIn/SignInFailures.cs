using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage.Keys;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.SignIn;

/// <summary>Writes failed sign-ins to the journal, before the response. Successes are written with the account.</summary>
internal sealed class SignInFailures(Journal journal, Pepper pepper, TownClock clock)
{
    public Task WriteAsync(Account account, CancellationToken cancel) =>
        journal.WriteAsync(AccountJournal.Failure(account, clock.Now, Ids.New()), cancel);

    /// <param name="login">A normalized user name that no account has.</param>
    public Task WriteUnknownAsync(string login, CancellationToken cancel) =>
        journal.WriteAsync(AccountJournal.UnknownNameFailure(pepper.HashUnknownName(login), clock.Now, Ids.New()), cancel);
}
