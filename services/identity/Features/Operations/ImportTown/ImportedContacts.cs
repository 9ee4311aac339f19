using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Operations.ImportTown;

/// <summary>
/// What an import makes of the contact facts of a family's account that exists: names as in the file, and mail and telephones where
/// nobody changed them here. An import has one telephone; a mobile telephone is always a family's or an agent's. An account keeps its
/// mail address where the files have none: its owner signs in and recovers the account by it.
/// </summary>
internal static class ImportedContacts
{
    /// <summary>Null when the import changes nothing.</summary>
    public static Change<Account>? Merge(Account stored, Contact imported, DateTimeOffset now)
    {
        if (stored.Role != Roles.Family || stored.State is AccountState.Closed)
            return null;
        var differences = AccountDifferences.Of(stored, imported, now);
        var next = Next(stored.Contact, imported);
        return next == stored.Contact && differences.SequenceEqual(stored.Differences)
            ? null
            : new(stored with { Contact = next, Differences = differences });
    }

    private static Contact Next(Contact known, Contact imported) => known with
    {
        Title = imported.Title,
        FirstName = imported.FirstName,
        LastName = imported.LastName,
        Email = known.MailOrigin is null && imported.Email.Length > 0 ? imported.Email : known.Email,
        Telephone = known.TelephonesOrigin is null ? imported.Telephone : known.Telephone,
    };
}
