using EspaceFamille.Platform;

namespace EspaceFamille.Reservations.Domain;

/// <summary>What the town decided for everybody: its calendar, its places, its activities, its rules. One document.</summary>
internal sealed record Town : Aggregate
{
    public const string TheId = "town";

    public required TownCalendar Calendar { get; init; }
    public required IReadOnlyList<Place> Places { get; init; }
    public required IReadOnlyList<Activity> Activities { get; init; }
    public required ReservationPolicies Policies { get; init; }

    public Place PlaceOf(Enrolment enrolment) => Places.First(place => place.Id == enrolment.PlaceId);

    /// <summary>The name that families read of the enrolment's activity.</summary>
    public string ActivityOf(Enrolment enrolment) => Activities.First(activity => activity.Code == enrolment.Activity).Name;

    public PlanningContext Context(Enrolment enrolment, Planning planning) =>
        new(enrolment, planning, new PlaceCalendar(PlaceOf(enrolment), Calendar), Policies);
}

/// <summary>What a child may be enrolled for ("Restauration scolaire").</summary>
internal sealed record Activity(string Code, string Name);
