using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain;

/// <summary>The town's look at what proves one absence. Its id is the absence's: one absence, one decision.</summary>
internal sealed record Review : Aggregate
{
    public required string HouseholdId { get; init; }
    public required string ChildId { get; init; }
    public required string Number { get; init; }
    public required DateTimeOffset DeclaredAt { get; init; }

    /// <summary>Null, like <see cref="To"/>, when the absence was withdrawn before this service heard of it.</summary>
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>The reserved days it touches, over all enrolments.</summary>
    public required IReadOnlyList<DateOnly> Days { get; init; }
    public required IReadOnlyList<string> DocumentIds { get; init; }

    /// <summary>
    /// How many declared documents are not there as declared: they are another household's, were erased, or lost a file
    /// that the family took out after the receipt that it declared with.
    /// </summary>
    public int MissingDocuments { get; init; }

    /// <summary>Documents of it with a file that the malware scanner has not seen: nobody accepts before it has.</summary>
    public IReadOnlyList<string> UnscannedDocumentIds { get; init; } = [];

    /// <summary>It needs no agent once all is scanned, and nothing was found.</summary>
    public bool AcceptedOnceScanned { get; init; }
    public required ReviewState State { get; init; }
    public Decision? Decision { get; init; }
    public RefusalReason? Reason { get; init; }

    /// <summary>What the agent wrote to the family. It is read in the family's space only, and never travels.</summary>
    public string? Words { get; init; }

    /// <summary>The agent's account; null when the town's setting decided.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>When it was decided, or closed.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>When its documents were kept long enough, and erased unless another review needs them.</summary>
    public DateTimeOffset? LetGoAt { get; init; }
    public required IReadOnlyList<Reading> Readings { get; init; }
}

/// <summary>An agent opened a file. Families see it.</summary>
internal sealed record Reading
{
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string FileId { get; init; }
}

internal enum ReviewState
{
    Waiting,
    Decided,

    /// <summary>The family took its absence back before a decision.</summary>
    Closed,
}
