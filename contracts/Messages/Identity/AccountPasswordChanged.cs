namespace EspaceFamille.Contracts.Identity;

/// <summary>
/// The password of an account was changed by its owner, or chosen by the link of a mail. The session in which that was done may continue.
/// </summary>
public sealed record AccountPasswordChanged
{
    public required string AccountId { get; init; }

    /// <summary>Of the account after the change; it increases with each of its changes.</summary>
    public required long Version { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }
}
