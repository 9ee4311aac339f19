using EspaceFamille.Contracts.Identity;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Storage;

/// <summary>What each member of staff may review, by the account's id.</summary>
internal sealed class StaffAccessStore(CopyStore<StaffAccess> copies)
{
    public const string Collection = "staff-access";

    public Task<StaffAccess?> FindAsync(string accountId, CancellationToken cancel) => copies.FindAsync(accountId, cancel);

    /// <summary>All of them: a town has some dozens.</summary>
    public Task<IReadOnlyList<StaffAccess>> ListAsync(CancellationToken cancel) => copies.ListAsync(cancel);

    public Task PutAsync(StaffAccessChanged change, CancellationToken cancel) => copies.PutAsync(
        change.AccountId, change.Version, new(change.AccountId, change.ReviewRights, change.OwnHouseholdIds), cancel);
}
