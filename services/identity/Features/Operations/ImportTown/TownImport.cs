using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;

namespace EspaceFamille.Identity.Features.Operations.ImportTown;

/// <summary>The content of the files, checked as a whole: nothing is written unless all of it is valid.</summary>
internal sealed record TownImport(IReadOnlyList<HouseholdImport> Households, IReadOnlyList<AccountImport> Accounts);

/// <summary>A household with its keys as printed on the letters; they are hashed before they are stored.</summary>
internal sealed record HouseholdImport(Household Household, IReadOnlyList<KeyImport> AccessKeys);

/// <param name="Key">As printed.</param>
/// <param name="AdultId">The adult whose letter it is; null for a letter to the household.</param>
/// <param name="UserName">The user name that the letter suggests; null for none.</param>
internal sealed record KeyImport(string Key, string? AdultId, string? UserName);

/// <summary>An account with its password in clear; it is hashed before it is stored, and only for a new account.</summary>
internal sealed record AccountImport(Account Account, string Password)
{
    /// <summary>The adult whose account it is; null for staff.</summary>
    public string? AdultId { get; init; }

    /// <summary>The key of the authenticator in clear, in base 32; it is sealed before it is stored. Null for none.</summary>
    public string? TotpSecret { get; init; }
}
