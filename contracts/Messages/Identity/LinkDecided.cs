namespace EspaceFamille.Contracts.Identity;

/// <summary>An agent accepted or refused a link request: the retention of its documents is counted from here.</summary>
public sealed record LinkDecided
{
    public required LinkRequestHead Request { get; init; }

    /// <summary>The request's version.</summary>
    public required long Version { get; init; }
    public required Decision Decision { get; init; }

    /// <summary>The agent's account.</summary>
    public required string DecidedBy { get; init; }
    public required DateTimeOffset DecidedAt { get; init; }
}
