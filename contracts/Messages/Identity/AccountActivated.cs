namespace EspaceFamille.Contracts.Identity;

/// <summary>An account that was opened is active: its person can sign in.</summary>
public sealed record AccountActivated
{
    public required string AccountId { get; init; }

    /// <summary>Of the account after the change; it increases with each of its changes.</summary>
    public required long Version { get; init; }
    public required DateTimeOffset ActivatedAt { get; init; }
}
