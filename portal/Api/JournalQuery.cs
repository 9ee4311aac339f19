namespace EspaceFamille.Portal.Api;

/// <summary>Which entries of the journals are read.</summary>
internal sealed record JournalQuery(
    DateOnly? From, DateOnly? Until, IReadOnlyList<string> Actions, string? AccountId, string? HouseholdId)
{
    public IReadOnlyList<(string Name, object? Value)> Parameters =>
    [
        ("from", From), ("until", Until), ("actions", string.Join(',', Actions)), ("account", AccountId), ("household", HouseholdId),
    ];
}
