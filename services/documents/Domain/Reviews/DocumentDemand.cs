namespace EspaceFamille.Documents.Domain.Reviews;

/// <summary>An agent asked the family for another document. The review stays waiting.</summary>
internal sealed record DocumentDemand
{
    /// <summary>1 for the first of the review.</summary>
    public required int Number { get; init; }

    /// <summary>The agent's account.</summary>
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>What the agent requests, sealed: the family reads it in its pages, no message or mail has it. Null once erased.</summary>
    public byte[]? SealedWords { get; init; }
}
