using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Identity;

namespace EspaceFamille.Identity.Storage.Accounts;

/// <summary>
/// ASP.NET Core Identity over <see cref="AccountStore"/>: a write that lost a race fails with ConcurrencyFailure.
/// </summary>
internal sealed partial class UserStore(AccountStore accounts, AuthenticatorKeys keys, IdentityErrorDescriber errors) : IUserStore<User>
{
    public async Task<IdentityResult> CreateAsync(User user, CancellationToken cancellationToken)
    {
        if (!(await accounts.InsertAsync(user.Account, cancellationToken)).IsSaved)
            return IdentityResult.Failed(errors.DuplicateUserName(user.Account.UserName));
        user.Saved();
        return IdentityResult.Success;
    }

    public async Task<IdentityResult> UpdateAsync(User user, CancellationToken cancellationToken)
    {
        var saved = await accounts.SaveAsync(user.Stored, user.Account, cancellationToken);
        if (saved.Outcome is SaveOutcome.Taken)
            return IdentityResult.Failed(errors.DuplicateUserName(user.Account.UserName));
        if (saved.Outcome is SaveOutcome.Stale)
            return IdentityResult.Failed(errors.ConcurrencyFailure());
        user.Saved();
        return IdentityResult.Success;
    }

    /// <summary>Not supported: erasing a person concerns every service.</summary>
    public Task<IdentityResult> DeleteAsync(User user, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <param name="userId">
    /// The account's id; or the user handle of its passkeys, by which ASP.NET Core Identity looks up an assertion.
    /// </param>
    public async Task<User?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        var found = PasskeyRules.IsHandle(userId)
            ? await accounts.FindByPasskeyHandleAsync(userId, cancellationToken)
            : await accounts.FindAsync(userId, cancellationToken);
        return found is null ? null : new User(found);
    }

    public async Task<User?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        await accounts.FindByNameAsync(normalizedUserName, cancellationToken) is { } found ? new User(found) : null;

    public void Dispose()
    {
        // The database client is a singleton of the host.
    }
}
