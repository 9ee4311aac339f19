using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Operations.ImportTown;

/// <summary>
/// A contact fact of the town's files that differs from what a family or an agent wrote here: it is kept, and an administrator decides.
/// The facts themselves are not printed.
/// </summary>
/// <param name="Subject">The household's number, or the user name.</param>
/// <param name="Origin">Who wrote the one that is kept.</param>
internal sealed record ImportDifference(string Subject, ImportedFact Fact, FieldOrigin Origin)
{
    /// <param name="stored">After the import.</param>
    public static IEnumerable<ImportDifference> Of(Household stored, Household imported)
    {
        if (stored.AddressOrigin is { } origin && stored.Address != imported.Address)
            yield return new(stored.Number ?? stored.Id, ImportedFact.Address, origin);
    }

    /// <inheritdoc cref="Of(Household, Household)"/>
    public static IEnumerable<ImportDifference> Of(Account stored, Contact imported)
    {
        if (stored.Contact.MailOrigin is { } mail && stored.Contact.Email != imported.Email)
            yield return new(stored.UserName, ImportedFact.Mail, mail);
        if (stored.Contact.TelephonesOrigin is { } origin && !HasTelephone(stored.Contact, imported.Telephone))
            yield return new(stored.UserName, ImportedFact.Telephone, origin);
    }

    /// <summary>The file writes numbers as people do, and has one for either telephone.</summary>
    private static bool HasTelephone(Contact stored, string? imported) =>
        TelephoneRules.Read(imported, isMobile: false).Number is var number && (number == stored.Telephone || number == stored.Mobile);
}

/// <summary>What differs.</summary>
internal enum ImportedFact
{
    Address,
    Mail,
    Telephone,
}
