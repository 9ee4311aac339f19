using EspaceFamille.Reservations.Domain.Calendar;
using EspaceFamille.Reservations.Domain.Notice;
using EspaceFamille.Reservations.Domain.Plannings;
using Xunit;
using static EspaceFamille.Reservations.Tests.Domain.APlanning;
using static EspaceFamille.Reservations.Tests.Domain.TarnosCalendar;

namespace EspaceFamille.Reservations.Tests.Domain.Plannings;

/// <summary>Every limit is inclusive: the day may be changed at the limit and not one tick later.</summary>
public class BookingRulesTests
{
    private static readonly DateTimeOffset Limit = Paris("2026-12-02", "23:59:59.999");

    [Fact]
    public void RefusalToReserve_OnTheLimitAndATickLater_IsNoneAndLocked()
    {
        Assert.Null(BookingRules.RefusalToReserve(Empty(), Day("2026-12-17"), Limit));
        Assert.Equal(DayRefusalReason.Locked, BookingRules.RefusalToReserve(Empty(), Day("2026-12-17"), Limit.AddTicks(1))?.Reason);
    }

    [Fact]
    public void RefusalToCancel_OnTheLimitAndATickLater_IsNoneAndLocked()
    {
        var reserved = Reserved("2026-12-17");

        Assert.Null(BookingRules.RefusalToCancel(reserved, Day("2026-12-17"), Limit));
        Assert.Equal(DayRefusalReason.Locked, BookingRules.RefusalToCancel(reserved, Day("2026-12-17"), Limit.AddTicks(1))?.Reason);
    }

    [Fact]
    public void Unavailable_LastBookableDayAndTheNext_IsNoneAndNotYetBookable()
    {
        var context = Empty() with { Enrolment = Johan with { BookableUntil = Day("2026-12-17") } };

        Assert.Null(BookingRules.Unavailable(context, Day("2026-12-17")));
        Assert.Equal(DayRefusalReason.NotYetBookable, BookingRules.Unavailable(context, Day("2026-12-18"))?.Reason);
    }

    [Fact]
    public void YearsBetween_Period_ContainsYearsWithASingleDay()
    {
        var town = Town() with
        {
            SchoolYears =
            [new("2026-2027", FirstDay, LastDay), new("2027-2028", LastDay.AddDays(1), Day("2028-08-31"))]
        };

        Assert.Equal(["2026-2027"], town.YearsBetween(Day("2026-12-01"), LastDay).Select(year => year.Label));
        Assert.Equal(["2026-2027", "2027-2028"], town.YearsBetween(LastDay, LastDay.AddDays(1)).Select(year => year.Label));
        Assert.Equal(["2027-2028"], town.YearsBetween(LastDay.AddDays(1), Day("2029-01-01")).Select(year => year.Label));
        Assert.Empty(town.YearsBetween(Day("2026-08-30"), FirstDay.AddDays(-1)));
        Assert.Equal(("2026-2027", "2027-2028"), (town.YearOf(LastDay)?.Label, town.YearOf(LastDay.AddDays(1))?.Label));
    }

    [Fact]
    public void PublicHolidayOn_DayOfBothFranceAndTheTown_HasTheNameOfFrance() => Assert.Equal(
        FrenchPublicHolidays.NameOf(Day("2027-05-01")),
        (Town() with { OwnDays = [new(Day("2027-05-01"), "Fête du quartier")] }).PublicHolidayOn(Day("2027-05-01")));

    [Fact]
    public void On_FirstDayOfNewRules_FollowsThem()
    {
        var newer = ReservationPolicy.Default with { EffectiveFrom = Day("2027-01-04"), LateEnrolmentsMayCatchUp = true };
        var policies = new ReservationPolicies([ReservationPolicy.Default, newer]);

        Assert.Equal((ReservationPolicy.Default, newer), (policies.On(Day("2027-01-03")), policies.On(Day("2027-01-04"))));
    }
}
