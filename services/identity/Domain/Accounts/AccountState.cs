namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>Whether an account may sign in. Any other state than <see cref="Active"/> has the answer of a wrong password.</summary>
internal enum AccountState
{
    /// <summary>Opened, and not yet activated from the mail. Erased 48 h later.</summary>
    Pending,
    Active,

    /// <summary>Disabled by staff or by an import; may be opened again.</summary>
    Disabled,

    /// <summary>Closed for good by its owner.</summary>
    Closed,
}
