using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Partners.Tests.Service;

/// <summary>Messages of reservations.</summary>
internal static class Messages
{
    public static readonly DateTimeOffset At = new(2026, 12, 1, 9, 30, 12, 345, TimeSpan.Zero);

    public static EnrolmentChanged Enrolment(string id, long version, string place, string group = "Groupe 1") => new()
    {
        EnrolmentId = id,
        Version = version,
        ChangedAt = At,
        ChildId = $"child-of-{id}",
        HouseholdIds = ["household-1"],
        Activity = "RESTAURATION",
        PlaceId = place,
        Group = group,
        Class = "CM1 A",
        From = new DateOnly(2026, 9, 1),
        To = new DateOnly(2027, 7, 2),
    };

    public static PlanningDaysChanged Days(
        string enrolment, long version, bool complete, params (int Day, BookedState After)[] days) =>
        Days(enrolment, version, complete, [.. days.Select(day => ChangedDay(day.Day, day.After))]);

    private static ChangedDay ChangedDay(int day, BookedState after) => new()
    {
        Day = Date(day),
        Before = BookedState.Free,
        After = after,
        HouseholdAfter = after is BookedState.Free ? null : "household-1",
    };

    private static PlanningDaysChanged Days(string enrolment, long version, bool complete, ChangedDay[] days) => new()
    {
        EnrolmentId = enrolment,
        SchoolYear = "2026-2027",
        Version = version,
        ChildId = $"child-of-{enrolment}",
        PlaceId = "CONCARET",
        Group = "Groupe 1",
        Activity = "RESTAURATION",
        From = new DateOnly(2026, 9, 1),
        To = new DateOnly(2027, 7, 2),
        Complete = complete,
        Days = days,
        Cause = new ChangeCause
        {
            Kind = ChangeCauseKind.Request,
            Id = "request-1",
            Number = "RES-2026-000123",
            At = At,
            Actor = ChangeActor.Household,
        },
    };

    public static ReservationsDecided Decided(string enrolment, long version, int day) => new()
    {
        Request = Head("request-1", "RES-2026-000123"),
        EnrolmentId = enrolment,
        Version = version,
        DecidedAt = At,
        Decision = Decision.Accepted,
        Added = [Date(day)],
        Removed = [],
    };

    public static ReservationsRequested Requested(string enrolment, long version, int day) => new()
    {
        Request = Head("request-1", "RES-2026-000123"),
        EnrolmentId = enrolment,
        Version = version,
        RequestedAt = At,
        Added = [Date(day)],
        Removed = [],
    };

    public static AbsenceDeclared Declared(params EnrolmentDays[] days) => new()
    {
        Request = Head("absence-1", "ABS-2026-000123"),
        Version = 1,
        DeclaredAt = At,
        From = Date(3),
        To = Date(4),
        Days = days,
        Documents = [],
    };

    public static AbsenceWithdrawn Withdrawn(params EnrolmentDays[] days) =>
        new() { Request = Head("absence-1", "ABS-2026-000123"), Version = 2, WithdrawnAt = At, Days = days };

    public static EnrolmentDays DaysOf(string enrolment, int day) => new() { EnrolmentId = enrolment, Days = [Date(day)] };

    private static RequestHead Head(string id, string number) => new()
    {
        Id = id,
        Number = number,
        HouseholdId = "household-1",
        ChildId = "child-1",
        SubmittedBy = "account-1",
        Recipients = ["account-1"],
    };

    public static DateOnly Date(int day) => new DateOnly(2026, 12, 1).AddDays(day);
}
