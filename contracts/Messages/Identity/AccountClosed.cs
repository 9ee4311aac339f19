namespace EspaceFamille.Contracts.Identity;

/// <summary>An account was closed for good: nobody can sign in to it, and what is the account's own is erased.</summary>
public sealed record AccountClosed
{
    public required string AccountId { get; init; }

    /// <summary>Of the account after the change; it increases with each of its changes.</summary>
    public required long Version { get; init; }
    public required DateTimeOffset ClosedAt { get; init; }

    /// <summary>Null in a message of an earlier version.</summary>
    public AccountClosing? Closing { get; init; }
}
