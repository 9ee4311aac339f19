using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.ContactFacts;

/// <summary>An administrator's decision about a difference, for the write and its journal entry.</summary>
/// <param name="Action">One of <see cref="DifferenceJournal"/>.</param>
/// <param name="SeenAt">Of the difference that the administrator saw: one whose files stated something else since stays open.</param>
/// <param name="At">By the town's clock.</param>
internal sealed record DifferenceAct(Actor Administrator, string Action, DateTimeOffset SeenAt, DateTimeOffset At)
{
    public FileDifference? Open(IReadOnlyList<FileDifference> differences, DifferentFact fact, string? adultId = null) =>
        differences.FirstOrDefault(one => one.Fact == fact && one.AdultId == adultId && one.Kept is null && one.SeenAt == SeenAt);

    public IReadOnlyList<FileDifference> Keep(IReadOnlyList<FileDifference> all, FileDifference kept) =>
        [.. all.Select(one => one == kept ? kept with { Kept = new(Administrator.AccountId, At) } : one)];

    public JournalEntry Entry(string? householdId, DifferentFact fact, string? accountId = null) =>
        JournalEntry.Of(Administrator, Action, At) with
        {
            HouseholdId = householdId,
            SubjectKind = accountId is null ? DifferenceJournal.HouseholdFact : DifferenceJournal.AccountFact,
            SubjectId = $"{accountId ?? householdId}/{fact}",
        };
}
