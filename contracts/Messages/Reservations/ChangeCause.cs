using System.Text.Json.Serialization;

namespace EspaceFamille.Contracts.Reservations;

/// <summary>Why days of a planning changed, when, and by which kind of actor.</summary>
public sealed record ChangeCause
{
    public required ChangeCauseKind Kind { get; init; }

    /// <summary>The id of the request, of the absence or of the town's act; null for an import and for a planning published again.
    /// </summary>
    public string? Id { get; init; }

    /// <summary>The number that the family sees, such as <c>RES-2026-000123</c>; null where the cause has none.</summary>
    public string? Number { get; init; }
    public required DateTimeOffset At { get; init; }
    public required ChangeActor Actor { get; init; }
}

/// <summary>The kinds of causes.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChangeCauseKind>))]
public enum ChangeCauseKind
{
    /// <summary>A request for reservations.</summary>
    Request,

    /// <summary>A decision on an absence.</summary>
    Absence,

    /// <summary>An act of the town cancelled the days: a closure, a changed calendar, an ended enrolment.</summary>
    Act,

    /// <summary>The town took the act back.</summary>
    ActTakenBack,

    /// <summary>The town's files.</summary>
    Import,

    /// <summary>Nothing changed: the planning is published again.</summary>
    Republished,
}

/// <summary>Who caused a change.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChangeActor>))]
public enum ChangeActor
{
    /// <summary>An adult of the household that holds the day.</summary>
    Household,

    /// <summary>An adult of the child's other household.</summary>
    OtherHousehold,
    Agent,
    Town,
    Attendance,
}
