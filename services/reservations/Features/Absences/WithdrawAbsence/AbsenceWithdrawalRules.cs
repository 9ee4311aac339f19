using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Absences;

namespace EspaceFamille.Reservations.Features.Absences.WithdrawAbsence;

/// <summary>An absence may be withdrawn until the town has decided.</summary>
internal static class AbsenceWithdrawalRules
{
    /// <param name="account">The account that withdraws it.</param>
    /// <param name="onBehalf">Null when an adult of the household withdraws it.</param>
    /// <param name="entry">The journal's entry of an agent's act.</param>
    /// <returns>Null when it is withdrawn already, or decided.</returns>
    public static Change<Absence>? Withdraw(
        Absence absence, string account, OnBehalf? onBehalf, DateTimeOffset now, JournalEntry? entry = null)
    {
        if (absence.State is not AbsenceState.UnderReview)
            return null;
        // An agent's absence may be withdrawn by an adult who had no account when it was declared.
        IReadOnlyList<string> recipients = onBehalf is not null || absence.OnBehalf is null
            ? absence.Recipients
            : [.. absence.Recipients.Append(account).Distinct(StringComparer.Ordinal)];
        var withdrawn = absence with { State = AbsenceState.Withdrawn, Claims = [], EndedAt = now, WithdrawnOnBehalf = onBehalf };
        var message = (long version) => new AbsenceWithdrawn
        {
            Request = AbsenceHead.Of(absence, recipients, onBehalf),
            Version = version,
            WithdrawnAt = now,
            Days = absence.Days,
        };
        return entry is null ? new Change<Absence>(withdrawn, message) : new Change<Absence>(withdrawn, message, entry);
    }
}
