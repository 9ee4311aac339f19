using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Absences;
using EspaceFamille.Reservations.Domain.Calendar;
using EspaceFamille.Reservations.Domain.Enrolments;
using EspaceFamille.Reservations.Domain.Notice;
using EspaceFamille.Reservations.Domain.Plannings;

namespace EspaceFamille.Reservations.Domain.Towns;

/// <summary>What the town decided for everybody: its calendar, its places, its activities, its rules. One document.</summary>
internal sealed record Town : Aggregate
{
    public const string TheId = "town";

    /// <summary>The IANA id of the zone whose legal time all limits are counted in.</summary>
    public required string TimeZone { get; init; }
    public required TownCalendar Calendar { get; init; }
    public required IReadOnlyList<Place> Places { get; init; }
    public required IReadOnlyList<Activity> Activities { get; init; }
    public required ReservationPolicies Policies { get; init; }

    /// <summary>For which absences the proof may follow the declaration; for all others it is sent with it.</summary>
    public IReadOnlyList<LaterProofRule> ProofRules { get; init; } = [];

    /// <summary>The enrolment's place. One that the town no longer has is closed; an import refuses to remove a place in use.</summary>
    public Place PlaceOf(Enrolment enrolment) =>
        Places.FirstOrDefault(place => place.Id == enrolment.PlaceId) ?? new Place(enrolment.PlaceId, "", enrolment.Group, []);

    /// <summary>The name that families read for the enrolment's activity.</summary>
    public string ActivityOf(Enrolment enrolment) =>
        Activities.FirstOrDefault(activity => activity.Code == enrolment.Activity)?.Name ?? enrolment.Activity;

    /// <summary>The weekdays on which the enrolment's place opens during the enrolment, from Monday on.</summary>
    public IReadOnlyList<DayOfWeek> OpenWeekdaysOf(Enrolment enrolment) =>
        PlaceOf(enrolment).OpenWeekdays(Calendar.YearsBetween(enrolment.From, enrolment.To));

    /// <summary>The zone itself.</summary>
    public TimeZoneInfo ZoneInfo() => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    public PlaceCalendar CalendarOf(Place place) => new(place, Calendar, ZoneInfo());

    public PlanningContext Context(Enrolment enrolment, Planning planning) =>
        new(enrolment, planning, CalendarOf(PlaceOf(enrolment)), Policies) { Activity = ActivityOf(enrolment) };
}

/// <summary>What a child may be enrolled for ("Restauration scolaire").</summary>
internal sealed record Activity(string Code, string Name);
