using EspaceFamille.Reservations.Domain.Plannings;
using Xunit;
using static EspaceFamille.Reservations.Tests.Domain.APlanning;
using static EspaceFamille.Reservations.Tests.Domain.TarnosCalendar;

namespace EspaceFamille.Reservations.Tests.Domain.Plannings;

public class ReservationRulesTests
{
    private static readonly DateTimeOffset Now = Paris("2026-12-01", "10:00");

    [Fact]
    public void Decide_LastSecondOfTheLimit_Accepts()
    {
        var decision = Decide(Empty(), Reserve("2026-12-17"), Paris("2026-12-02", "23:59:59"));

        Assert.False(decision.IsRefused);
        Assert.Equal([Day("2026-12-17")], decision.Added);
    }

    [Fact]
    public void Decide_FirstSecondAfterTheLimit_RefusesAndSendsReservedDaysToTheAbsenceForm()
    {
        var context = Reserved("2026-12-17");

        var cancelled = Assert.Single(Decide(context, Cancel("2026-12-17"), Paris("2026-12-03", "00:00")).Refusals);
        var reserved = Assert.Single(Decide(Empty(), Reserve("2026-12-17"), Paris("2026-12-03", "00:00")).Refusals);

        Assert.Equal(new(Day("2026-12-17"), DayRefusalReason.Locked, Paris("2026-12-02", "23:59:59.999"), DeclareAbsence: true), cancelled);
        Assert.False(reserved.DeclareAbsence);
    }

    [Fact]
    public void Decide_RefusedDaysOfBothKinds_AreListedInOrder() => Assert.Equal(
        [Day("2026-12-02"), Day("2026-12-03"), Day("2026-12-04")],
        Decide(Reserved("2026-12-03"), new([Day("2026-12-04"), Day("2026-12-02")], [Day("2026-12-03")]), Now)
            .Refusals.Select(refusal => refusal.Day));

    [Fact]
    public void Decide_FormOpenedBeforeMidnightAndSubmittedAfter_RefusesAllAndListsTheDays()
    {
        var change = Reserve("2026-12-17", "2026-12-18");
        Assert.False(Decide(Empty(), change, Paris("2026-12-02", "23:58")).IsRefused);

        var decision = Decide(Empty(), change, Paris("2026-12-03", "00:01"));

        Assert.Equal([Day("2026-12-17")], decision.Refusals.Select(refusal => refusal.Day));
        Assert.Empty(decision.Added);
    }

    [Theory]
    [InlineData("2026-12-24", nameof(DayRefusalReason.Closed))]
    [InlineData("2027-07-05", nameof(DayRefusalReason.OutsidePeriod))]
    [InlineData("2027-09-06", nameof(DayRefusalReason.OutsidePeriod))]
    [InlineData("2027-01-11", nameof(DayRefusalReason.AlreadyReserved))]
    [InlineData("2027-01-12", nameof(DayRefusalReason.Absent))]
    [InlineData("2027-01-14", nameof(DayRefusalReason.AlreadyReserved))]
    [InlineData("2026-11-30", nameof(DayRefusalReason.Served))]
    [InlineData("2026-12-08", nameof(DayRefusalReason.Locked))]
    public void Decide_DayThatCannotBeReserved_HasItsReason(string day, string reason) =>
        Assert.Equal(
            Enum.Parse<DayRefusalReason>(reason),
            Assert.Single(Decide(InAllStates(), Reserve(day, "2027-01-18"), Now).Refusals).Reason);

    [Theory]
    [InlineData("2026-12-24", nameof(DayRefusalReason.Closed))]
    [InlineData("2027-01-12", nameof(DayRefusalReason.Absent))]
    [InlineData("2027-01-13", nameof(DayRefusalReason.NotReserved))]
    [InlineData("2026-11-30", nameof(DayRefusalReason.Served))]
    public void Decide_DayThatCannotBeCancelled_HasItsReason(string day, string reason) =>
        Assert.Equal(
            Enum.Parse<DayRefusalReason>(reason),
            Assert.Single(Decide(InAllStates(), Cancel(day, "2027-01-11"), Now).Refusals).Reason);

    [Fact]
    public void Decide_DayWhoseAbsenceWasRefused_MayBeCancelledLikeAReservedOne() =>
        Assert.Equal([Day("2027-01-14")], Decide(InAllStates(), Cancel("2027-01-14"), Now).Removed);

    [Theory]
    [InlineData("2026-12-08", null)]
    [InlineData("2026-12-24", nameof(DayRefusalReason.Closed))]
    [InlineData("2027-07-05", nameof(DayRefusalReason.OutsidePeriod))]
    [InlineData("2027-01-11", nameof(DayRefusalReason.AlreadyReserved))]
    [InlineData("2027-01-12", nameof(DayRefusalReason.Absent))]
    [InlineData("2026-11-30", nameof(DayRefusalReason.Served))]
    public void Decide_PastTheNotice_AppliesEveryOtherRule(string day, string? reason) =>
        Assert.Equal(reason, Decide(InAllStates(), Reserve(day), Now, pastNotice: true).Refusals.SingleOrDefault()?.Reason.ToString());

    [Fact]
    public void Decide_PastTheNotice_CancelsALockedDay() =>
        Assert.Equal([Day("2026-12-03")], Decide(Reserved("2026-12-03"), Cancel("2026-12-03"), Now, pastNotice: true).Removed);

    [Fact]
    public void Decide_SameDayReservedAndCancelled_IsRefused() =>
        Assert.True(Decide(InAllStates(), new([Day("2027-01-11")], [Day("2027-01-11")]), Now).IsRefused);

    [Fact]
    public void Decide_BeyondTheDayOpenedForBooking_IsNotYetBookable()
    {
        var context = Empty() with { Enrolment = Johan with { BookableUntil = Day("2027-01-31") } };

        Assert.Empty(Decide(context, Reserve("2027-01-29"), Now).Refusals);
        Assert.Equal(
            DayRefusalReason.NotYetBookable,
            Assert.Single(Decide(context, Reserve("2027-02-01"), Now).Refusals).Reason);
    }

    [Fact]
    public void Decide_NoDays_IsEmpty() => Assert.True(Decide(Empty(), new([], []), Now).IsEmpty);

    private static ReservationDecision Decide(PlanningContext context, DayChange change, DateTimeOffset now, bool pastNotice = false) =>
        ReservationRules.Decide(context, change.Reserve, change.Cancel, now, pastNotice);

    private static PlanningContext InAllStates() => With(
        ("2026-11-30", DayState.Served),
        ("2027-01-11", DayState.Reserved),
        ("2027-01-12", DayState.AbsentJustified),
        ("2027-01-14", DayState.AbsentRefused));

    private static DayChange Reserve(params string[] days) => new([.. days.Select(Day)], []);

    private static DayChange Cancel(params string[] days) => new([], [.. days.Select(Day)]);

    private sealed record DayChange(IReadOnlyList<DateOnly> Reserve, IReadOnlyList<DateOnly> Cancel);
}
