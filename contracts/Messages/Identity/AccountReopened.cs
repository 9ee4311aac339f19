namespace EspaceFamille.Contracts.Identity;

/// <summary>The town opened the disabled account of a family again.</summary>
public sealed record AccountReopened
{
    public required string AccountId { get; init; }

    /// <summary>Of the account after the change; it increases with each of its changes.</summary>
    public required long Version { get; init; }
    public required DateTimeOffset ReopenedAt { get; init; }
}
