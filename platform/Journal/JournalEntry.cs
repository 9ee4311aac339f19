namespace EspaceFamille.Platform;

/// <summary>
/// One line of a service's journal: who did what, for whom, when and why. It has ids only, never names or contents;
/// the reason is the agent's own.
/// </summary>
/// <param name="Id">Makes a repeated write of the same entry harmless.</param>
/// <param name="At">By the town's clock, as the requests and receipts that people compare it with.</param>
/// <param name="AccountId">Null where nobody was signed in.</param>
/// <param name="Role">The actor's role at that instant; null where nobody was signed in.</param>
/// <param name="Action">A verb in camelCase, such as <c>readReview</c>, from the service's own list.</param>
public sealed record JournalEntry(string Id, DateTimeOffset At, string? AccountId, string? Role, string? HouseholdId, string Action)
{
    /// <summary>What <see cref="SubjectId"/> identifies, such as <c>absence</c>.</summary>
    public string? SubjectKind { get; init; }
    public string? SubjectId { get; init; }
    public string? Reason { get; init; }

    /// <summary>An entry about a household's data.</summary>
    public static JournalEntry Of(HouseholdScope scope, string action, DateTimeOffset at) =>
        new(Ids.New(), at, scope.Actor.AccountId, scope.Actor.Role, scope.HouseholdId, action);

    /// <summary>An entry about no single household.</summary>
    public static JournalEntry Of(Actor actor, string action, DateTimeOffset at) =>
        new(Ids.New(), at, actor.AccountId, actor.Role, HouseholdId: null, action);
}
