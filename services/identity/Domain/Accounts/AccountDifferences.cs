using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>Where the files differ from the contact facts of a family's account, and what an administrator decides.</summary>
internal static class AccountDifferences
{
    /// <param name="imported">Of the adult in the files.</param>
    public static IReadOnlyList<FileDifference> Of(Account stored, Contact imported, DateTimeOffset now) =>
        FileDifference.Next(stored.Differences, Find(stored.Contact, imported, now));

    /// <summary>Keeps what is stored until the files state something else; null when there is no such open difference.</summary>
    public static Change<Account>? Keep(Account account, DifferentFact fact, DifferenceAct act, string? householdId) =>
        act.Open(account.Differences, fact) is { } difference
            ? new(
                account with { Differences = act.Keep(account.Differences, difference) },
                act.Entry(householdId, fact, account.Id))
            : null;

    /// <summary>
    /// Takes the telephone of the files, which from then on bring it up to date; null when there is no such open difference. A mail
    /// address is by what the person signs in and recovers the account: nobody but its owner changes it.
    /// </summary>
    public static Change<Account>? Take(Account account, DifferentFact fact, DifferenceAct act, string? householdId) =>
        fact is DifferentFact.Telephone && act.Open(account.Differences, fact) is { } difference
            ? new(
                account with
                {
                    Contact = account.Contact with { Telephone = difference.Value, TelephonesOrigin = null },
                    Differences = [.. account.Differences.Where(one => one != difference)],
                },
                act.Entry(householdId, fact, account.Id))
            : null;

    private static IEnumerable<FileDifference> Find(Contact stored, Contact imported, DateTimeOffset now)
    {
        // Files without a mail address state nothing.
        if (stored.MailOrigin is not null && imported.Email.Length > 0
            && !string.Equals(stored.Email, imported.Email, StringComparison.OrdinalIgnoreCase))
            yield return new(DifferentFact.Mail, now) { Value = imported.Email };
        if (stored.TelephonesOrigin is not null && !HasTelephone(stored, imported.Telephone))
            yield return new(DifferentFact.Telephone, now) { Value = imported.Telephone };
    }

    /// <summary>The files write numbers as people do, and have one for either telephone; without one they state nothing.</summary>
    private static bool HasTelephone(Contact stored, string? imported) =>
        TelephoneRules.Read(imported, isMobile: false).Number is not { } number || number == stored.Telephone || number == stored.Mobile;
}
