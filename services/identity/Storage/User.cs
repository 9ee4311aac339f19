using EspaceFamille.Identity.Domain;

namespace EspaceFamille.Identity.Storage;

/// <summary>
/// An account in the hands of UserManager, which changes fields one by one and then asks for one write. The account
/// itself stays immutable: <see cref="Stored"/> as it was read, <see cref="Account"/> as it shall be.
/// </summary>
internal sealed class User(Account account)
{
    public Account Stored { get; private set; } = account;

    public Account Account { get; set; } = account;

    /// <summary>The write went through: what was wanted is what is stored, one version further.</summary>
    public void Saved() => Stored = Account = Account with { Version = Account.Version + 1 };
}
