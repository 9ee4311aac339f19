using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Reservations.Domain.Plannings;

/// <summary>Why a planning is written.</summary>
/// <param name="Id">Of the request, of the absence or of the town's act; null for another cause.</param>
/// <param name="Number">The number that the family reads; null where the cause has none.</param>
/// <param name="At">When the cause was submitted or decided, however late the planning is written.</param>
internal sealed record PlanningCause(ChangeCauseKind Kind, string? Id, string? Number, DateTimeOffset At, ChangeActor Actor)
{
    /// <summary>The household that an adult acted for; null when the actor is no adult of a household.</summary>
    public string? HouseholdId { get; init; }

    /// <summary>The town's files, which state the first reservations.</summary>
    public static PlanningCause Import(DateTimeOffset now) => new(ChangeCauseKind.Import, null, null, now, ChangeActor.Town);

    /// <summary>No change: the planning is published again.</summary>
    public static PlanningCause Republished(DateTimeOffset now) => new(ChangeCauseKind.Republished, null, null, now, ChangeActor.Town);
}
