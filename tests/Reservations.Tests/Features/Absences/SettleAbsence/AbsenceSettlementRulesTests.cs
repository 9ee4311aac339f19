using EspaceFamille.Reservations.Domain.Absences;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Features.Absences.SettleAbsence;
using Xunit;
using static EspaceFamille.Reservations.Tests.Domain.APlanning;
using static EspaceFamille.Reservations.Tests.Domain.TarnosCalendar;

namespace EspaceFamille.Reservations.Tests.Features.Absences.SettleAbsence;

public class AbsenceSettlementRulesTests
{
    private static readonly AppliedDecision Accepted = new("absence-1", Accepted: true), Refused = new("absence-1", Accepted: false);
    private static readonly DayClaim[] Declared = Claims("2026-12-01", "2026-12-03", "2026-12-04");

    private static readonly Planning OneServedTwoReserved = With(
        ("2026-12-01", DayState.Served), ("2026-12-03", DayState.Reserved), ("2026-12-04", DayState.Reserved),
        ("2026-12-07", DayState.Reserved)).Planning;

    [Fact]
    public void Settle_AcceptedWithDaysAlreadyServed_KeepsThoseAndCancelsTheOthers()
    {
        var settlement = AbsenceSettlementRules.Settle(OneServedTwoReserved, Accepted, Declared);

        Assert.Equal([Day("2026-12-03"), Day("2026-12-04")], settlement.Settled);
        Assert.Equal([Day("2026-12-01")], settlement.Served);
        Assert.Equal(DayState.Served, settlement.Days[Day("2026-12-01")].State);
        Assert.Equal(new(DayState.AbsentJustified, "absence-1"), settlement.Days[Day("2026-12-03")]);
        Assert.Equal(new(DayState.Reserved), settlement.Days[Day("2026-12-07")]);
    }

    [Fact]
    public void Settle_Refused_KeepsTheDaysBilledAndMarked()
    {
        var settlement = AbsenceSettlementRules.Settle(OneServedTwoReserved, Refused, Declared);

        Assert.Equal(new(DayState.AbsentRefused, "absence-1"), settlement.Days[Day("2026-12-03")]);
        Assert.True(BookingRules.IsReserved(settlement.Days[Day("2026-12-03")]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Settle_SecondTime_ChangesNothingAndReturnsTheSameOutcome(bool accepted)
    {
        var decision = accepted ? Accepted : Refused;
        var first = AbsenceSettlementRules.Settle(OneServedTwoReserved, decision, Declared);

        var second = AbsenceSettlementRules.Settle(Holding(first.Days), decision, Declared);

        Assert.True(first.Changed);
        Assert.False(second.Changed);
        Assert.Equal(first.Days, second.Days);
        Assert.Equal(first.Settled, second.Settled);
        Assert.Equal(first.Served, second.Served);
    }

    [Fact]
    public void Settle_DayCancelledOrJustifiedMeanwhile_IsUnchanged()
    {
        var justified = Holding(new Dictionary<DateOnly, PlanningDay> { [Day("2026-12-03")] = new(DayState.AbsentJustified, "absence-0") });

        var settlement = AbsenceSettlementRules.Settle(justified, Refused, Claims("2026-12-03", "2026-12-04"));

        Assert.False(settlement.Changed);
        Assert.Equal([Day("2026-12-03"), Day("2026-12-04")], settlement.Released);
    }

    [Theory]
    [InlineData("request-1", "request-2")]
    [InlineData(null, "request-2")]
    [InlineData("request-1", null)]
    public void Settle_DayReservedAnewByAnotherRequest_IsUnchanged(string? claimed, string? reserved)
    {
        var anew = Holding(new Dictionary<DateOnly, PlanningDay> { [Day("2026-12-03")] = new(DayState.Reserved, RequestId: reserved) });

        var settlement = AbsenceSettlementRules.Settle(
            anew, Accepted, [DayClaim.Of(Johan.Id, Day("2026-12-03"), claimed)]);

        Assert.False(settlement.Changed);
        Assert.Equal([Day("2026-12-03")], settlement.Released);
    }

    [Fact]
    public void Settle_DayRefusedBefore_MayBeJustifiedByALaterAbsence()
    {
        var refused = AbsenceSettlementRules.Settle(OneServedTwoReserved, Refused, Declared).Days;

        var settlement = AbsenceSettlementRules.Settle(Holding(refused), Accepted with { AbsenceId = "absence-2" }, Declared);

        Assert.Equal(new(DayState.AbsentJustified, "absence-2"), settlement.Days[Day("2026-12-03")]);
    }

    [Fact]
    public void Settle_InterruptedByALaterDecision_LeavesTheLaterOneOnEveryDay()
    {
        var interrupted = AbsenceSettlementRules.Settle(OneServedTwoReserved, Accepted, Claims("2026-12-03")).Days;

        var later = AbsenceSettlementRules.Settle(Holding(interrupted), Refused with { Number = 2 }, Declared);
        var resumed = AbsenceSettlementRules.Settle(Holding(later.Days), Accepted, Declared);

        Assert.Equal([Day("2026-12-03"), Day("2026-12-04")], later.Settled);
        Assert.False(resumed.Changed);
        Assert.All(later.Settled, day => Assert.Equal(DayState.AbsentRefused, resumed.Days[day].State));
    }

    private static DayClaim[] Claims(params string[] days) => [.. days.Select(day => DayClaim.Of(Johan.Id, Day(day), requestId: null))];
}
