using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features;

/// <summary>What an act of an owner needs beside the account: its instant and the household for the journal.</summary>
internal sealed class OwnerActs(HouseholdStore households, TownClock clock)
{
    public async Task<OwnerAct> NewAsync(string accountId, CancellationToken cancel) =>
        new(Ids.New(), clock.Now, await households.IdOfAccountAsync(accountId, cancel));
}
