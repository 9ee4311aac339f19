using EspaceFamille.Reservations.Domain;

namespace EspaceFamille.Reservations.Features.WithdrawAbsence;

/// <summary>A family may withdraw its absence until the town has decided.</summary>
internal static class AbsenceWithdrawalRules
{
    public static AbsenceWithdrawal Decide(AbsenceState state) => state switch
    {
        AbsenceState.UnderReview => AbsenceWithdrawal.Allowed,
        AbsenceState.Withdrawn => AbsenceWithdrawal.AlreadyWithdrawn,
        AbsenceState.Accepted or AbsenceState.Refused => AbsenceWithdrawal.AlreadyDecided,
    };
}

internal enum AbsenceWithdrawal
{
    Allowed,
    AlreadyWithdrawn,
    AlreadyDecided,
}
