using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Partners.Domain.Identifiers;

namespace EspaceFamille.Partners.Domain.Events;

/// <summary>Days of an enrolment in a school year: those that changed, or all of them.</summary>
internal sealed record DaysData
{
    public required PersonalId Enrolment { get; init; }

    /// <summary>The label of the school year, "2026-2027".</summary>
    public required string SchoolYear { get; init; }
    public required PersonalId Child { get; init; }

    /// <summary>The code of the place, such as CONCARET.</summary>
    public required string Place { get; init; }
    public required string Group { get; init; }

    /// <summary>The code of the activity, such as RESTAURATION.</summary>
    public required string Activity { get; init; }

    /// <summary>The version of this state of the enrolment's days in this school year.</summary>
    public required long Version { get; init; }

    /// <summary>Whether every day of the school year that is not listed is free at this version.</summary>
    public required bool Complete { get; init; }

    /// <summary>In ascending order.</summary>
    public required IReadOnlyList<DayData> Days { get; init; }

    /// <summary>What changed the days; null where the list is a state.</summary>
    public CauseData? Cause { get; init; }
}

/// <summary>One day.</summary>
internal sealed record DayData
{
    public required DateOnly Day { get; init; }
    public required BookedState State { get; init; }

    /// <summary>The version at which the day came into this state: a subscriber keeps the highest one per day.</summary>
    public required long Version { get; init; }

    /// <summary>The household that holds the day; null where it is free, and where none is known.</summary>
    public PersonalId? Household { get; init; }

    /// <summary>Whether the change kept the notice that applied; null where none applied.</summary>
    public bool? NoticeKept { get; init; }
}

/// <summary>What changed days.</summary>
internal sealed record CauseData
{
    public required ChangeCauseKind Kind { get; init; }

    /// <summary>The request, the absence or the town's act; null for an import.</summary>
    public PersonalId? Id { get; init; }

    /// <summary>The number that the family sees, as a pseudonym; null where there is none.</summary>
    public PersonalId? Number { get; init; }
    public required ChangeActor Actor { get; init; }
}
