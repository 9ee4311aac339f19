using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;

namespace EspaceFamille.Identity.Features.Operations.ImportTown;

/// <summary>The content of the files, checked as a whole: nothing is written unless all of it is valid.</summary>
/// <param name="Accounts">Of staff.</param>
internal sealed record TownImport(IReadOnlyList<HouseholdImport> Households, IReadOnlyList<Account> Accounts);

/// <summary>A household with its keys as printed on the letters; they are hashed before they are stored.</summary>
internal sealed record HouseholdImport(Household Household, IReadOnlyList<KeyImport> AccessKeys)
{
    /// <summary>What the files state of each adult, by the adult's id: for the account that the adult has opened.</summary>
    public IReadOnlyDictionary<string, Contact> Contacts { get; init; } = new Dictionary<string, Contact>(StringComparer.Ordinal);
}

/// <param name="Key">As printed.</param>
/// <param name="AdultId">The adult whose letter it is; null for a letter to the household.</param>
/// <param name="UserName">The user name that the letter suggests; null for none.</param>
internal sealed record KeyImport(string Key, string? AdultId, string? UserName);
