using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Absences;
using EspaceFamille.Reservations.Features.Absences.WithdrawAbsence;
using Xunit;
using static EspaceFamille.Reservations.Tests.Domain.APlanning;
using static EspaceFamille.Reservations.Tests.Domain.TarnosCalendar;

namespace EspaceFamille.Reservations.Tests.Features.Absences.WithdrawAbsence;

public class AbsenceWithdrawalRulesTests
{
    private static readonly DateTimeOffset Now = Paris("2026-12-02", "12:00");
    private static readonly OnBehalf Agent = new("an-agent", "Appel de la famille");

    [Theory]
    [InlineData(nameof(AbsenceState.UnderReview), true)]
    [InlineData(nameof(AbsenceState.Accepted), false)]
    [InlineData(nameof(AbsenceState.Refused), false)]
    [InlineData(nameof(AbsenceState.Withdrawn), false)]
    public void Withdraw_EachState_IsPossibleUntilTheDecision(string state, bool expected) =>
        Assert.Equal(expected, AbsenceWithdrawalRules.Withdraw(Absence(Enum.Parse<AbsenceState>(state)), "parent", null, Now) is not null);

    [Fact]
    public void Withdraw_ByAnAdultWithoutAccountAtTheDeclaration_AddsTheAdultToTheRecipients()
    {
        var declaredByAgent = Absence(AbsenceState.UnderReview) with { OnBehalf = Agent, Recipients = ["mother"] };

        var byFather = Message(AbsenceWithdrawalRules.Withdraw(declaredByAgent, "father", null, Now)!);
        var byAgent = Message(AbsenceWithdrawalRules.Withdraw(declaredByAgent, "an-agent", Agent, Now)!);

        Assert.Equal(["mother", "father"], byFather.Request.Recipients);
        Assert.Equal(["mother"], byAgent.Request.Recipients);
    }

    [Fact]
    public void Withdraw_ByAnAgent_KeepsTheReason() => Assert.Equal(
        Agent, AbsenceWithdrawalRules.Withdraw(Absence(AbsenceState.UnderReview), "an-agent", Agent, Now)!.State.WithdrawnOnBehalf);

    private static AbsenceWithdrawn Message(Change<Absence> change) =>
        Assert.IsType<Func<long, AbsenceWithdrawn>>(Assert.Single(change.Messages))(2);

    private static Absence Absence(AbsenceState state) => new()
    {
        Id = "absence-1",
        Version = 1,
        Number = "ABS-2026-000001",
        HouseholdId = "toulemonde",
        ChildId = "johan",
        DeclaredBy = "parent",
        DeclaredAt = Now,
        From = Day("2026-12-03"),
        To = Day("2026-12-03"),
        Details = [],
        Days = [],
        Claims = [DayClaim.Of("E1", Day("2026-12-03"), requestId: null)],
        Documents = [],
        Idempotency = new Idempotency("key", "hash"),
        State = state,
        Recipients = ["parent"],
    };
}
