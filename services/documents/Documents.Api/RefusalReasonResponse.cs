namespace EspaceFamille.Documents.Api;

/// <summary>A reason of the town's list of refusal reasons, as it is now.</summary>
/// <param name="Code" example="wrongDates">Never changes: what a refusal names.</param>
/// <param name="Label" example="La pièce ne porte pas sur ces dates">What agents choose.</param>
/// <param name="Sentence" example="Le justificatif ne portait pas sur ces dates.">What families read in pages and mails.</param>
/// <param name="IsWithdrawn" example="false">It is offered no longer; decisions that have it keep it.</param>
/// <param name="Version" example="2">What an edit names: 0 for a reason of the start list that nobody edited.</param>
public sealed record RefusalReasonResponse(string Code, string Label, string Sentence, bool IsWithdrawn, long Version)
{
    /// <summary>A refusal with it needs words of the agent; it cannot be withdrawn.</summary>
    /// <example>false</example>
    public bool NeedsWords { get; init; }

    /// <summary>When it was edited last; null for one that never was.</summary>
    /// <example>2026-11-03T09:20:00Z</example>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>How it was worded before, oldest first.</summary>
    public IReadOnlyList<EarlierReasonWording> Earlier { get; init; } = [];
}

/// <summary>The wording of a reason until an edit.</summary>
/// <param name="Label" example="Les dates ne correspondent pas">What agents chose.</param>
/// <param name="Sentence" example="Les dates ne correspondaient pas.">What families read.</param>
/// <param name="IsWithdrawn" example="false">Whether it was withdrawn.</param>
/// <param name="Until" example="2026-11-03T09:20:00Z">When the next wording replaced it.</param>
public sealed record EarlierReasonWording(string Label, string Sentence, bool IsWithdrawn, DateTimeOffset Until);
