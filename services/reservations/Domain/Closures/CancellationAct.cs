using EspaceFamille.Platform;

namespace EspaceFamille.Reservations.Domain.Closures;

/// <summary>
/// A decision of the town that cancels reserved days: the closure of a place, or an import that was accepted. It is stored before
/// anything else; a job then carries it out, and can be interrupted and repeated at each step.
/// </summary>
internal sealed record CancellationAct : Aggregate
{
    public required ActKind Kind { get; init; }

    /// <summary>Of what was displayed when it was decided.</summary>
    public required string Digest { get; init; }

    /// <summary>Of the request that decided it; null for an import.</summary>
    public Idempotency? Idempotency { get; init; }

    /// <summary>The place that closes; null for an import, which concerns all places.</summary>
    public string? PlaceId { get; init; }

    /// <summary>The days on which it closes, in ascending order; empty for an import.</summary>
    public IReadOnlyList<DateOnly> Days { get; init; } = [];

    /// <summary>What families read as the reason of a closure; empty for an import.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The account that decided it; null for an import.</summary>
    public string? DecidedBy { get; init; }
    public required DateTimeOffset DecidedAt { get; init; }
    public required ActState State { get; init; }

    /// <summary>The instant, by the system's clock, from which no new reservation is decided on the calendar before it.</summary>
    public DateTimeOffset? InForceSince { get; init; }

    /// <summary>The last household with a message about what is done, in the order of ids; null before the first.</summary>
    public string? NotifiedUpTo { get; init; }

    /// <summary>The account that took it back.</summary>
    public string? TakenBackBy { get; init; }
    public DateTimeOffset? TakenBackAt { get; init; }
}

internal enum ActKind
{
    /// <summary>Of a place, decided on a page.</summary>
    Closure,

    /// <summary>Of whatever the imported files close or end.</summary>
    Import,
}

internal enum ActState
{
    /// <summary>Stored; the calendar or the enrolments are not written yet.</summary>
    Decided,

    /// <summary>The calendar and the enrolments are written; reserved days are being cancelled.</summary>
    Cancelling,

    /// <summary>No reserved day is left on a closed day; the households get their messages.</summary>
    Notifying,

    /// <summary>Each household has its message.</summary>
    Done,

    /// <summary>The days that it cancelled are being reserved again.</summary>
    Restoring,

    /// <summary>They are reserved again; the households get their messages.</summary>
    NotifyingRestored,
    TakenBack,
}
