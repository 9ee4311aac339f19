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
        string enrolment, long version, bool complete, params (int Day, BookedState After)[] days) => new()
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
        Days =
        [
            .. days.Select(day => new ChangedDay
            {
                Day = Date(day.Day),
                Before = BookedState.Free,
                After = day.After,
                HouseholdAfter = day.After is BookedState.Free ? null : "household-1",
            }),
        ],
        Cause = new ChangeCause
        {
            Kind = ChangeCauseKind.Request, Id = "request-1", Number = "RES-2026-000123", At = At, Actor = ChangeActor.Household,
        },
    };

    public static DateOnly Date(int day) => new DateOnly(2026, 12, 1).AddDays(day);
}
