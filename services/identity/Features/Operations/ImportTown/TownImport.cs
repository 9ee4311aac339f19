using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;

namespace EspaceFamille.Identity.Features.Operations.ImportTown;

/// <summary>The content of the files, checked as a whole: nothing is written unless all of it is valid.</summary>
internal sealed record TownImport(IReadOnlyList<HouseholdImport> Households, IReadOnlyList<AccountImport> Accounts);

/// <summary>A household with its keys as printed on the letters; they are hashed before they are stored.</summary>
internal sealed record HouseholdImport(Household Household, IReadOnlyList<string> AccessKeys);

/// <summary>An account with its password in clear; it is hashed before it is stored, and only for a new account.</summary>
internal sealed record AccountImport(Account Account, string Password);
