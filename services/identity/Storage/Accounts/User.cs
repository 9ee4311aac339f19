using EspaceFamille.Identity.Domain.Accounts;

namespace EspaceFamille.Identity.Storage.Accounts;

/// <summary>
/// An account as UserManager changes it: field by field in memory, then one write. The account itself stays immutable:
/// <see cref="Stored"/> is what was read, <see cref="Account"/> what the next write stores.
/// </summary>
internal sealed class User(Account account)
{
    public Account Stored { get; private set; } = account;

    public Account Account { get; set; } = account;

    /// <summary>Called after a successful write, which incremented the version.</summary>
    public void Saved() => Stored = Account = Account with { Version = Account.Version + 1 };
}
