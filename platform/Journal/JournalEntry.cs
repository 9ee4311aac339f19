namespace EspaceFamille.Platform;

/// <summary>
/// One line of a service's journal: who did what, for whom, when and why. It has ids only, never names or contents;
/// the reason is the agent's own.
/// </summary>
/// <param name="Id">Makes a repeated write of the same entry harmless.</param>
/// <param name="At" example="2026-12-03T09:15:00Z">
/// When it happened, by the town's clock, like the requests and receipts that people compare it with.
/// </param>
/// <param name="AccountId">The actor's account; null where nobody was signed in.</param>
/// <param name="Role" example="agent">The actor's role at that instant; null where nobody was signed in.</param>
/// <param name="HouseholdId">The household that it concerns; null where it concerns none.</param>
/// <param name="Action" example="readReview">A verb in camelCase, such as <c>readReview</c>, from the service's own list.</param>
public sealed record JournalEntry(string Id, DateTimeOffset At, string? AccountId, string? Role, string? HouseholdId, string Action)
{
    /// <summary>What <see cref="SubjectId"/> identifies, such as <c>absence</c>.</summary>
    /// <example>absence</example>
    public string? SubjectKind { get; init; }

    /// <summary>The id of what was read or written.</summary>
    public string? SubjectId { get; init; }

    /// <summary>Why an agent acted on behalf of a household.</summary>
    /// <example>Demande faite au guichet</example>
    public string? Reason { get; init; }

    /// <summary>How many documents one erasure concerned; null where the entry is about one subject.</summary>
    /// <example>12</example>
    public int? Count { get; init; }

    /// <summary>The retention period in force at an erasure, such as <c>2 months</c>, or the days of an export; else null.</summary>
    /// <example>2 months</example>
    public string? Period { get; init; }

    /// <summary>An entry about a household's data.</summary>
    public static JournalEntry Of(HouseholdScope scope, string action, DateTimeOffset at) =>
        new(Ids.New(), at, scope.Actor.AccountId, scope.Actor.Role, scope.HouseholdId, action);

    /// <summary>An entry about no single household.</summary>
    public static JournalEntry Of(Actor actor, string action, DateTimeOffset at) =>
        new(Ids.New(), at, actor.AccountId, actor.Role, HouseholdId: null, action);
}
