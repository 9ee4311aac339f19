using EspaceFamille.Contracts.Identity;
using EspaceFamille.Platform;

namespace EspaceFamille.Reservations.Storage;

/// <summary>This service's copy of identity's households: the children's names, and the adults' accounts.</summary>
internal sealed class HouseholdStore(CopyStore<HouseholdCopy> copies)
{
    public const string Collection = "households";

    public async Task<IReadOnlyList<HouseholdChild>> ChildrenAsync(HouseholdScope scope, CancellationToken cancel) =>
        (await FindAsync(scope.HouseholdId, cancel))?.Children ?? [];

    /// <summary>The accounts that the mails of a write are sent to: the family's own, or those of all adults when an agent
    /// acts; none while no adult has an account.</summary>
    public async Task<IReadOnlyList<string>> RecipientsAsync(HouseholdScope scope, CancellationToken cancel) =>
        scope.ByAgent ? (await FindAsync(scope.HouseholdId, cancel))?.AccountIds ?? [] : [scope.Actor.AccountId];

    public Task<IReadOnlyList<HouseholdCopy>> ByIdsAsync(IEnumerable<string> householdIds, CancellationToken cancel) =>
        copies.ByIdsAsync(householdIds, cancel);

    /// <summary>The households that are known, by id.</summary>
    public Task<IReadOnlyDictionary<string, HouseholdCopy>> MapAsync(IEnumerable<string> householdIds, CancellationToken cancel) =>
        copies.MapAsync(householdIds, cancel);

    public Task<HouseholdCopy?> FindAsync(string householdId, CancellationToken cancel) => copies.FindAsync(householdId, cancel);

    public Task PutAsync(HouseholdChanged message, CancellationToken cancel)
    {
        var accounts = message.Adults.Select(adult => adult.AccountId).OfType<string>();
        return copies.PutAsync(message.HouseholdId, message.Version, new HouseholdCopy(message.Children, [.. accounts]), cancel);
    }
}

/// <param name="AccountIds">The accounts of the adults that have one, in the household's order.</param>
internal sealed record HouseholdCopy(IReadOnlyList<HouseholdChild> Children, IReadOnlyList<string> AccountIds);
