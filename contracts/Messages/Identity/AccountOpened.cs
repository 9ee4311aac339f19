namespace EspaceFamille.Contracts.Identity;

/// <summary>An account was opened on the town's pages. It is not active before its person activates it from a mail.</summary>
public sealed record AccountOpened
{
    public required string AccountId { get; init; }

    /// <summary>Of the account after the change; it increases with each of its changes.</summary>
    public required long Version { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
}
