using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;

namespace EspaceFamille.Identity.Features.ImportTown;

/// <summary>What the files say, checked as a whole: nothing of it is written unless all of it is right.</summary>
internal sealed record ImportedTown(IReadOnlyList<ImportedHousehold> Households, IReadOnlyList<ImportedAccount> Accounts);

/// <summary>The keys as on the letters; they are hashed before they are stored.</summary>
internal sealed record ImportedHousehold(Household Household, IReadOnlyList<string> AccessKeys);

/// <summary>The password as given; it is hashed before it is stored, and only where the account does not exist yet.</summary>
internal sealed record ImportedAccount(Account Account, string Password);
