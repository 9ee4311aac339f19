using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Absences;
using EspaceFamille.Reservations.Domain.Enrolments;
using EspaceFamille.Reservations.Domain.Notice;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Features.Reservations.ReadAgenda;
using EspaceFamille.Reservations.Tests.Domain;
using Xunit;
using static EspaceFamille.Reservations.Tests.Domain.APlanning;
using static EspaceFamille.Reservations.Tests.Domain.TarnosCalendar;

namespace EspaceFamille.Reservations.Tests.Features.Reservations.ReadAgenda;

public class AgendaRulesTests
{
    private static readonly Enrolment Clsh = Johan with { Id = "enrolment-2", Activity = "CLSH" };

    private static readonly EspaceFamille.Reservations.Domain.Towns.Town Tarnos = new()
    {
        Id = EspaceFamille.Reservations.Domain.Towns.Town.TheId,
        TimeZone = "Europe/Paris",
        Calendar = TarnosCalendar.Town(),
        Places = [],
        Activities = [new("RESTAURATION", "Restauration scolaire"), new("CLSH", "Restauration Clsh")],
        Policies = ReservationPolicies.Default,
    };

    [Fact]
    public void DaysOf_EveryStoredState_ReturnsOneDayEach()
    {
        var planning = With(
            ("2026-12-01", DayState.Served),
            ("2026-12-02", DayState.AbsentJustified),
            ("2026-12-03", DayState.Reserved),
            ("2026-12-04", DayState.AbsentRefused),
            ("2026-12-07", DayState.ServedUnreserved),
            ("2026-12-08", DayState.Reserved),
            ("2026-12-09", DayState.Reserved)).Planning;

        var days = AgendaRules.DaysOf([Johan], [planning], [Absence("2026-12-02", "2026-12-08")], Tarnos, Day("2026-12-02"),
            Day("2026-12-08"));

        Assert.Equal(
            ["AbsentJustified", "Reserved", "AbsentRefused", "ServedUnreserved", "Pending"],
            days.Select(day => $"{day.State}"));
        Assert.Equal(Day("2026-12-02"), days[0].Day);
    }

    [Fact]
    public void DaysOf_TwoEnrolments_AreOrderedByDay()
    {
        var lunch = Reserved("2026-12-03").Planning;
        var clsh = Reserved("2026-12-02", "2026-12-03").Planning with { EnrolmentId = Clsh.Id };

        var days = AgendaRules.DaysOf([Johan, Clsh], [lunch, clsh], [Absence("2026-12-02")], Tarnos, Day("2026-12-01"), Day("2026-12-31"));

        Assert.Equal(
            [("2026-12-02", "Restauration Clsh"), ("2026-12-03", "Restauration Clsh"), ("2026-12-03", "Restauration scolaire")],
            days.Select(day => ($"{day.Day:yyyy-MM-dd}", day.Activity)));
        Assert.Equal(EspaceFamille.Reservations.Api.DayState.Reserved, days[0].State);
    }

    private static Absence Absence(params string[] days) => new()
    {
        Id = "absence-1",
        Number = "ABS-2026-000001",
        HouseholdId = "toulemonde",
        ChildId = Johan.ChildId,
        DeclaredBy = "parent",
        DeclaredAt = Paris("2026-12-01", "10:00"),
        From = Day(days[0]),
        To = Day(days[^1]),
        Details = [],
        Days = [new EnrolmentDays { EnrolmentId = Johan.Id, Days = [.. days.Select(Day)] }],
        Claims = [.. days.Select(day => DayClaim.Of(Johan.Id, Day(day), requestId: null))],
        Documents = [],
        Idempotency = new Idempotency("key", "hash"),
        State = AbsenceState.UnderReview,
        Recipients = ["parent"],
    };
}
