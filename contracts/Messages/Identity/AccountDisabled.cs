namespace EspaceFamille.Contracts.Identity;

/// <summary>The town disabled the account of a family: nobody can sign in to it until it is opened again.</summary>
public sealed record AccountDisabled
{
    public required string AccountId { get; init; }

    /// <summary>Of the account after the change; it increases with each of its changes.</summary>
    public required long Version { get; init; }
    public required DateTimeOffset DisabledAt { get; init; }
}
