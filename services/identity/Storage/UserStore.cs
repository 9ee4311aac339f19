using EspaceFamille.Identity.Domain;
using Microsoft.AspNetCore.Identity;

namespace EspaceFamille.Identity.Storage;

/// <summary>
/// ASP.NET Core Identity over our accounts: an account is an aggregate, so a write that changes contact facts carries
/// its message, and one that somebody else overtook is told so.
/// </summary>
internal sealed partial class UserStore(AggregateStore<Account> accounts, IdentityErrorDescriber errors) : IUserStore<User>
{
    public const string Collection = "accounts";

    public async Task<IdentityResult> CreateAsync(User user, CancellationToken cancellationToken)
    {
        if (!(await accounts.InsertAsync(user.Account, ContactMessages.Between(before: null, user.Account), cancellationToken)).IsSaved)
            return IdentityResult.Failed(errors.DuplicateUserName(user.Account.UserName));
        user.Saved();
        return IdentityResult.Success;
    }

    public async Task<IdentityResult> UpdateAsync(User user, CancellationToken cancellationToken)
    {
        var saved = await accounts.SaveAsync(user.Account, ContactMessages.Between(user.Stored, user.Account), cancellationToken);
        if (saved.Outcome is SaveOutcome.Taken)
            return IdentityResult.Failed(errors.DuplicateUserName(user.Account.UserName));
        if (saved.Outcome is SaveOutcome.Stale)
            return IdentityResult.Failed(errors.ConcurrencyFailure());
        user.Saved();
        return IdentityResult.Success;
    }

    /// <summary>Erasing a person goes through every service, not through here.</summary>
    public Task<IdentityResult> DeleteAsync(User user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public async Task<User?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        await accounts.FindAsync(account => account.Id == userId, cancellationToken) is { } found ? new User(found) : null;

    public async Task<User?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        await accounts.FindAsync(account => account.NormalizedUserName == normalizedUserName, cancellationToken) is { } found ? new User(found) : null;

    public void Dispose()
    {
        // The database client lives as long as the host.
    }
}
