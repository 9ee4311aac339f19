using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Partners.Domain.Events;
using EspaceFamille.Partners.Domain.Identifiers;

namespace EspaceFamille.Partners.Domain.Days;

/// <summary>The days of an enrolment in a school year, as partners keep them.</summary>
internal sealed record DaysState
{
    public required string EnrolmentId { get; init; }
    public required string SchoolYear { get; init; }
    public required string ChildId { get; init; }
    public required string Activity { get; init; }
    public required Placement Placement { get; init; }

    /// <summary>The planning's version at which every day that is not listed was free.</summary>
    public long FreeSince { get; init; }

    /// <summary>In ascending order; free ones too, since a late message may describe them at an earlier version.</summary>
    public IReadOnlyList<KeptDay> Days { get; init; } = [];

    /// <summary>What is published about the days.</summary>
    /// <param name="days">Those to list.</param>
    public DaysData ToData(IEnumerable<KeptDay> days, long version, bool complete, CauseData? cause = null) => new()
    {
        Enrolment = PersonalId.Enrolment(EnrolmentId),
        SchoolYear = SchoolYear,
        Child = PersonalId.Child(ChildId),
        Place = Placement.Place,
        Group = Placement.Group,
        Activity = Activity,
        Version = version,
        Complete = complete,
        Days = [.. days.Select(day => day.ToData())],
        Cause = cause,
    };

    /// <summary>All days that are not free.</summary>
    public IEnumerable<KeptDay> Booked => Days.Where(day => day.State is not BookedState.Free);
}

/// <summary>Where an enrolment takes place.</summary>
internal sealed record Placement(string Place, string Group);

/// <summary>A day as partners keep it.</summary>
/// <param name="Source">The planning's version that described it last.</param>
/// <param name="Version">The version of the subject at which it was published in this state.</param>
internal sealed record KeptDay(DateOnly Day, BookedState State, long Source, long Version)
{
    public string? HouseholdId { get; init; }
    public bool? NoticeKept { get; init; }

    public DayData ToData() => new()
    {
        Day = Day,
        State = State,
        Version = Version,
        Household = HouseholdId is { } household ? PersonalId.Household(household) : null,
        NoticeKept = NoticeKept,
    };
}
