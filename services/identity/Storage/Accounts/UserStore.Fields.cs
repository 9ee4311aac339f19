using EspaceFamille.Identity.Domain.Accounts;
using Microsoft.AspNetCore.Identity;

namespace EspaceFamille.Identity.Storage.Accounts;

/// <summary>The fields that UserManager reads and writes through interfaces. A setter changes the user in memory only.</summary>
internal sealed partial class UserStore :
    IUserPasswordStore<User>, IUserSecurityStampStore<User>, IUserTwoFactorStore<User>, IUserAuthenticatorKeyStore<User>
{
    public Task<string> GetUserIdAsync(User user, CancellationToken cancellationToken) => Task.FromResult(user.Account.Id);

    public Task<string?> GetUserNameAsync(User user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Account.UserName);

    public Task SetUserNameAsync(User user, string? userName, CancellationToken cancellationToken) =>
        Set(user, user.Account with { UserName = userName! });

    public Task<string?> GetNormalizedUserNameAsync(User user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Account.NormalizedUserName);

    public Task SetNormalizedUserNameAsync(User user, string? normalizedName, CancellationToken cancellationToken) =>
        Set(user, user.Account with { NormalizedUserName = normalizedName! });

    public Task<string?> GetPasswordHashAsync(User user, CancellationToken cancellationToken) => Task.FromResult(user.Account.PasswordHash);

    public Task SetPasswordHashAsync(User user, string? passwordHash, CancellationToken cancellationToken) =>
        Set(user, user.Account with { PasswordHash = passwordHash });

    public Task<bool> HasPasswordAsync(User user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.PasswordHash is not null);

    public Task<string?> GetSecurityStampAsync(User user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Account.SecurityStamp);

    public Task SetSecurityStampAsync(User user, string stamp, CancellationToken cancellationToken) =>
        Set(user, user.Account with { SecurityStamp = stamp });

    /// <summary>Follows from the role and from whether the person has enrolled an authenticator: there is no separate switch.</summary>
    public Task<bool> GetTwoFactorEnabledAsync(User user, CancellationToken cancellationToken) =>
        Task.FromResult(Roles.NeedsSecondFactor(user.Account.Role) || user.Account.AuthenticatorKey is not null);

    public Task SetTwoFactorEnabledAsync(User user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> GetAuthenticatorKeyAsync(User user, CancellationToken cancellationToken) =>
        Task.FromResult(keys.Open(user.Account));

    public Task SetAuthenticatorKeyAsync(User user, string key, CancellationToken cancellationToken) =>
        Set(user, user.Account with { AuthenticatorKey = keys.Seal(user.Account.Id, key) });

    private static Task Set(User user, Account account)
    {
        user.Account = account;
        return Task.CompletedTask;
    }
}
