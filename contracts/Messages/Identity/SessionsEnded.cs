namespace EspaceFamille.Contracts.Identity;

/// <summary>Sessions of an account have ended: by sign-out, by its owner, by another password, or with the account.</summary>
public sealed record SessionsEnded
{
    public required string AccountId { get; init; }

    /// <summary>The sessions, as access tokens name them (claim <c>sid</c>); empty for all that the account had.</summary>
    public required IReadOnlyList<string> SessionIds { get; init; }
    public required DateTimeOffset EndedAt { get; init; }
}
