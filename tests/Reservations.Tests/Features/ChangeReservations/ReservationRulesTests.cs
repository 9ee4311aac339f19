using EspaceFamille.Reservations.Domain;
using EspaceFamille.Reservations.Features.ChangeReservations;
using Xunit;
using static EspaceFamille.Reservations.Tests.Domain.APlanning;
using static EspaceFamille.Reservations.Tests.Domain.TarnosCalendar;

namespace EspaceFamille.Reservations.Tests.Features.ChangeReservations;

public class ReservationRulesTests
{
    private static readonly DateTimeOffset Now = Paris("2026-12-01", "10:00");

    [Fact]
    public void Decide_LastSecondOfTheLimit_Accepts()
    {
        var decision = ReservationRules.Decide(Empty(), Reserve("2026-12-17"), Paris("2026-12-02", "23:59:59"));

        Assert.False(decision.IsRefused);
        Assert.Equal([Day("2026-12-17")], decision.Added);
    }

    [Fact]
    public void Decide_FirstSecondAfterTheLimit_RefusesAndSendsReservedDaysToTheAbsenceForm()
    {
        var context = Reserved("2026-12-17");

        var cancelled = Assert.Single(ReservationRules.Decide(context, Cancel("2026-12-17"), Paris("2026-12-03", "00:00")).Refusals);
        var reserved = Assert.Single(ReservationRules.Decide(Empty(), Reserve("2026-12-17"), Paris("2026-12-03", "00:00")).Refusals);

        Assert.Equal(new(Day("2026-12-17"), DayRefusalReason.Locked, Paris("2026-12-02", "23:59:59.999"), DeclareAbsence: true), cancelled);
        Assert.False(reserved.DeclareAbsence);
    }

    [Fact]
    public void Decide_RefusedDaysOfBothKinds_AreNamedInTheirOrder() => Assert.Equal(
        [Day("2026-12-02"), Day("2026-12-03"), Day("2026-12-04")],
        ReservationRules.Decide(Reserved("2026-12-03"), new([Day("2026-12-04"), Day("2026-12-02")], [Day("2026-12-03")]), Now).Refusals.Select(refusal => refusal.Day));

    [Fact]
    public void Decide_FormOpenedBeforeMidnightAndSubmittedAfter_RefusesWholeAndNamesTheDays()
    {
        var change = Reserve("2026-12-17", "2026-12-18");
        Assert.False(ReservationRules.Decide(Empty(), change, Paris("2026-12-02", "23:58")).IsRefused);

        var decision = ReservationRules.Decide(Empty(), change, Paris("2026-12-03", "00:01"));

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
    public void Decide_DayThatCannotBeReserved_SaysWhy(string day, string reason) =>
        Assert.Equal(
            Enum.Parse<DayRefusalReason>(reason),
            Assert.Single(ReservationRules.Decide(InAllStates(), Reserve(day, "2027-01-18"), Now).Refusals).Reason);

    [Theory]
    [InlineData("2026-12-24", nameof(DayRefusalReason.Closed))]
    [InlineData("2027-01-12", nameof(DayRefusalReason.Absent))]
    [InlineData("2027-01-13", nameof(DayRefusalReason.NotReserved))]
    [InlineData("2026-11-30", nameof(DayRefusalReason.Served))]
    public void Decide_DayThatCannotBeCancelled_SaysWhy(string day, string reason) =>
        Assert.Equal(
            Enum.Parse<DayRefusalReason>(reason),
            Assert.Single(ReservationRules.Decide(InAllStates(), Cancel(day, "2027-01-11"), Now).Refusals).Reason);

    [Fact]
    public void Decide_DayWhoseAbsenceWasRefused_MayBeCancelledLikeAReservedOne() =>
        Assert.Equal([Day("2027-01-14")], ReservationRules.Decide(InAllStates(), Cancel("2027-01-14"), Now).Removed);

    [Theory]
    [InlineData("2026-12-08", null)]
    [InlineData("2026-12-24", nameof(DayRefusalReason.Closed))]
    [InlineData("2027-07-05", nameof(DayRefusalReason.OutsidePeriod))]
    [InlineData("2027-01-11", nameof(DayRefusalReason.AlreadyReserved))]
    [InlineData("2027-01-12", nameof(DayRefusalReason.Absent))]
    [InlineData("2026-11-30", nameof(DayRefusalReason.Served))]
    public void Decide_PastTheNotice_GoesPastNothingElse(string day, string? reason) =>
        Assert.Equal(reason, ReservationRules.Decide(InAllStates(), Reserve(day), Now, pastNotice: true).Refusals.SingleOrDefault()?.Reason.ToString());

    [Fact]
    public void Decide_PastTheNotice_CancelsALockedDay() =>
        Assert.Equal([Day("2026-12-03")], ReservationRules.Decide(Reserved("2026-12-03"), Cancel("2026-12-03"), Now, pastNotice: true).Removed);

    [Fact]
    public void Decide_SameDayReservedAndCancelled_IsRefused() =>
        Assert.True(ReservationRules.Decide(InAllStates(), new([Day("2027-01-11")], [Day("2027-01-11")]), Now).IsRefused);

    [Fact]
    public void Decide_BeyondTheDayOpenedForBooking_SaysNotYet()
    {
        var context = Empty() with { Enrolment = Johan with { BookableUntil = Day("2027-01-31") } };

        Assert.Empty(ReservationRules.Decide(context, Reserve("2027-01-29"), Now).Refusals);
        Assert.Equal(
            DayRefusalReason.NotYetBookable,
            Assert.Single(ReservationRules.Decide(context, Reserve("2027-02-01"), Now).Refusals).Reason);
    }

    [Fact]
    public void Decide_NothingAsked_IsEmpty() => Assert.True(ReservationRules.Decide(Empty(), new([], []), Now).IsEmpty);

    [Fact]
    public void Apply_AcceptedChange_ReservesAndFreesOnlyTheNamedDays()
    {
        var planning = Reserved("2027-01-11", "2027-01-12").Planning;

        var days = PlanningRequests.Apply(planning, [Day("2027-01-14")], [Day("2027-01-11")], "request-1");

        Assert.Equal([Day("2027-01-12"), Day("2027-01-14")], days.Keys);
        Assert.Equal(new(DayState.Reserved, RequestId: "request-1"), days[Day("2027-01-14")]);
    }

    private static PlanningContext InAllStates() => With(
        ("2026-11-30", DayState.Served),
        ("2027-01-11", DayState.Reserved),
        ("2027-01-12", DayState.AbsentJustified),
        ("2027-01-14", DayState.AbsentRefused));

    private static ReservationChange Reserve(params string[] days) => new([.. days.Select(Day)], []);

    private static ReservationChange Cancel(params string[] days) => new([], [.. days.Select(Day)]);
}
