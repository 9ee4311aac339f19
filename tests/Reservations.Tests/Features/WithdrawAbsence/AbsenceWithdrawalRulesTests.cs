using EspaceFamille.Reservations.Domain;
using EspaceFamille.Reservations.Features.WithdrawAbsence;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.WithdrawAbsence;

public class AbsenceWithdrawalRulesTests
{
    [Theory]
    [InlineData(nameof(AbsenceState.UnderReview), nameof(AbsenceWithdrawal.Allowed))]
    [InlineData(nameof(AbsenceState.Accepted), nameof(AbsenceWithdrawal.AlreadyDecided))]
    [InlineData(nameof(AbsenceState.Refused), nameof(AbsenceWithdrawal.AlreadyDecided))]
    [InlineData(nameof(AbsenceState.Withdrawn), nameof(AbsenceWithdrawal.AlreadyWithdrawn))]
    public void Decide_EachState_AllowsWithdrawingUntilTheDecision(string state, string expected) =>
        Assert.Equal(expected, AbsenceWithdrawalRules.Decide(Enum.Parse<AbsenceState>(state)).ToString());
}
