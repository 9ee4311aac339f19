using EspaceFamille.Contracts.Identity;
using EspaceFamille.Platform;

namespace EspaceFamille.Reservations.Domain.Absences;

/// <summary>What one account of an adult declared belongs to the other one.</summary>
internal static class MergedAccountRules
{
    /// <summary>Null where the absence is not the closed account's, and its mails are not sent to it.</summary>
    public static Change<Absence>? Move(Absence absence, AccountsMerged merged) =>
        absence.DeclaredBy == merged.ClosedAccountId || absence.Recipients.Contains(merged.ClosedAccountId, StringComparer.Ordinal)
            ? new(absence with
            {
                DeclaredBy = Moved(absence.DeclaredBy, merged),
                Recipients = [.. absence.Recipients.Select(account => Moved(account, merged)).Distinct(StringComparer.Ordinal)],
            })
            : null;

    private static string Moved(string account, AccountsMerged merged) =>
        account == merged.ClosedAccountId ? merged.KeptAccountId : account;
}
