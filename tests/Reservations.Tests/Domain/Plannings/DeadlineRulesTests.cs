using EspaceFamille.Reservations.Domain.Notice;
using EspaceFamille.Reservations.Domain.Plannings;
using Xunit;
using static EspaceFamille.Reservations.Tests.Domain.APlanning;
using static EspaceFamille.Reservations.Tests.Domain.TarnosCalendar;

namespace EspaceFamille.Reservations.Tests.Domain.Plannings;

public class DeadlineRulesTests
{
    private static readonly ReservationPolicy CatchingUp = ReservationPolicy.Default with { LateEnrolmentsMayCatchUp = true };

    [Theory]
    [InlineData("2026-12-04", "2026-11-19")] // less than a whole working day after the creation: the regular limit
    [InlineData("2026-12-07", "2026-12-04")] // the Friday lies in between
    [InlineData("2026-12-17", "2026-12-16")]
    [InlineData("2026-12-18", "2026-12-03")] // the first regular limit, still to come
    [InlineData("2027-01-11", "2026-12-27")]
    public void ForReserving_EnrolmentCreatedLate_IsOneWorkingDayUntilItsFirstRegularLimit(string day, string limit)
    {
        var context = CreatedOn("2026-12-03", CatchingUp);

        Assert.Equal(Paris(limit, "23:59:59.999"), DeadlineRules.ForReserving(context, Day(day)));
    }

    [Fact]
    public void ForReserving_TownWithoutCatchUp_KeepsTheRegularLimit() =>
        Assert.Equal(
            Paris("2026-11-22", "23:59:59.999"),
            DeadlineRules.ForReserving(CreatedOn("2026-12-03", ReservationPolicy.Default), Day("2026-12-07")));

    [Fact]
    public void ForCancelling_EnrolmentCreatedLate_KeepsTheRegularLimit() =>
        Assert.Equal(
            Paris("2026-11-22", "23:59:59.999"),
            DeadlineRules.ForCancelling(CreatedOn("2026-12-03", CatchingUp), Day("2026-12-07")));

    [Fact]
    public void ForReserving_RulesThatChange_FollowTheServiceDay()
    {
        var shorter = new ReservationPolicy(Day("2027-01-01"), new(7, NoticeUnit.CalendarDays), new(2, NoticeUnit.WorkingDays), false);
        var context = Empty() with { Policies = new([ReservationPolicy.Default, shorter]) };

        Assert.Equal(Paris("2026-12-03", "23:59:59.999"), DeadlineRules.ForReserving(context, Day("2026-12-18")));
        Assert.Equal(Paris("2026-12-28", "23:59:59.999"), DeadlineRules.ForReserving(context, Day("2027-01-04")));
        Assert.Equal(Paris("2026-12-30", "23:59:59.999"), DeadlineRules.ForCancelling(context, Day("2027-01-04")));
    }

    [Fact]
    public void NoticeOf_ReservedAndFreeDays_IsTheRuleThatLimitsThem()
    {
        var policy = ReservationPolicy.Default with { Cancelling = new(2, NoticeUnit.WorkingDays) };
        var context = Reserved("2026-12-17") with { Policies = new([policy]) };

        var (held, free) = (Notice(context, "2026-12-17"), Notice(context, "2026-12-18"));

        Assert.Equal((policy.Cancelling, false), (held!.Rule, held.CaughtUp));
        Assert.Equal((policy.Reserving, false), (free!.Rule, free.CaughtUp));
        Assert.Null(Notice(context, "2026-12-21"));
    }

    [Fact]
    public void NoticeOf_EnrolmentThatCatchesUp_IsCaughtUp() =>
        Assert.True(Notice(CreatedOn("2026-12-03", CatchingUp), "2026-12-07")!.CaughtUp);

    private static NoticeOfDay? Notice(PlanningContext context, string day) =>
        DeadlineRules.NoticeOf(context,
            PlanningMonthRules.Show(context, Day(day), new Dictionary<DateOnly, string>(), Paris("2026-12-01", "08:00")));

    private static PlanningContext CreatedOn(string day, ReservationPolicy policy) => Empty() with
    {
        Enrolment = Johan with { CreatedAt = Paris(day, "16:00") },
        Policies = new([policy]),
    };
}
