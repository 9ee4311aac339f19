namespace EspaceFamille.Contracts.Identity;

/// <summary>An account that was opened is active: its person can sign in.</summary>
public sealed record AccountActivated
{
    public required string AccountId { get; init; }
    public required DateTimeOffset ActivatedAt { get; init; }
}
