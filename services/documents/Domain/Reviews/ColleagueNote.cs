namespace EspaceFamille.Documents.Domain.Reviews;

/// <summary>An agent's note for colleagues: never published, and never shown to the family.</summary>
internal sealed record ColleagueNote
{
    /// <summary>The agent's account.</summary>
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Null once erased.</summary>
    public byte[]? SealedWords { get; init; }
}
