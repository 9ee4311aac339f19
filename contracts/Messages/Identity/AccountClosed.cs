namespace EspaceFamille.Contracts.Identity;

/// <summary>The owner of an account closed it for good: nobody can sign in to it, and what is the account's own is erased.</summary>
public sealed record AccountClosed
{
    public required string AccountId { get; init; }

    /// <summary>Of the account after the change; it increases with each of its changes.</summary>
    public required long Version { get; init; }
    public required DateTimeOffset ClosedAt { get; init; }
}
