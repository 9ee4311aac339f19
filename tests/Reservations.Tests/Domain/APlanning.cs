using EspaceFamille.Reservations.Domain.Calendar;
using EspaceFamille.Reservations.Domain.Enrolments;
using EspaceFamille.Reservations.Domain.Notice;
using EspaceFamille.Reservations.Domain.Plannings;
using static EspaceFamille.Reservations.Tests.Domain.TarnosCalendar;

namespace EspaceFamille.Reservations.Tests.Domain;

/// <summary>Johan's lunches for the school year, under the default rules, with the days of a test.</summary>
internal static class APlanning
{
    public static readonly Enrolment Johan = new()
    {
        Id = "enrolment-1",
        Code = "E1",
        ChildId = "johan",
        HouseholdIds = ["toulemonde"],
        Activity = "RESTAURATION",
        PlaceId = "place-1",
        Group = "Félix Concaret 1",
        From = FirstDay,
        To = Day("2027-07-02"),
        CreatedAt = Paris("2026-08-20", "09:00"),
    };

    public static PlanningContext Empty() => With();

    public static PlanningContext Reserved(params string[] days) =>
        With([.. days.Select(day => (day, DayState.Reserved))]);

    public static PlanningContext With(params (string Day, DayState State)[] days) =>
        new(Johan, Holding(days.ToDictionary(day => Day(day.Day), day => new PlanningDay(day.State))), Restaurant(),
            ReservationPolicies.Default);

    public static Planning Holding(IReadOnlyDictionary<DateOnly, PlanningDay> days) =>
        new() { Id = "planning-1", EnrolmentId = Johan.Id, SchoolYear = Year, Days = days };

    /// <summary>The instant of that time in the town.</summary>
    public static DateTimeOffset Paris(string day, string time) => LegalTime.At(TarnosCalendar.Paris, Day(day), Time(time));
}
