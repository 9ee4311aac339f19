using EspaceFamille.Contracts.Identity;
using EspaceFamille.Notifications.Domain.Contacts;
using EspaceFamille.Platform;

namespace EspaceFamille.Notifications.Storage;

/// <summary>The names that mails need of each household, sealed.</summary>
internal sealed class HouseholdNamesStore(SealedCopyStore<HouseholdNames> copies)
{
    public const string Collection = "householdNames";

    /// <summary>Null until identity's message about the household has been consumed.</summary>
    public Task<HouseholdNames?> FindAsync(string householdId, CancellationToken cancel) => copies.FindAsync(householdId, cancel);

    public Task PutAsync(HouseholdChanged change, CancellationToken cancel)
    {
        var names = change.Children.ToDictionary(child => child.ChildId, child => child.FirstName, StringComparer.Ordinal);
        var accounts = change.Adults.Select(adult => adult.AccountId).OfType<string>();
        return copies.PutAsync(change.HouseholdId, change.Version, new HouseholdNames(names, [.. accounts]), cancel);
    }
}
