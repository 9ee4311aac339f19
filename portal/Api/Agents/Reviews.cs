using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Portal.Words;

namespace EspaceFamille.Portal.Api.Agents;

/// <summary>A page of the queue, the oldest first; Next asks for the page after it.</summary>
/// <param name="Total">How many wait, over all pages.</param>
internal sealed record ReviewPage(IReadOnlyList<ReviewLine> Items, string? Next, long Total);

internal sealed record ReviewLine(
    string AbsenceId, string Number, string HouseholdId, string ChildId, DateTimeOffset DeclaredAt, DateOnly? From, DateOnly? To, IReadOnlyList<DateOnly> Days, int Documents);

/// <summary>What an agent reads in order to decide, and the decision once there is one.</summary>
/// <param name="State">"waiting", "decided", or "closed" when the family took its absence back.</param>
/// <param name="DecidedBy">The agent's account; null when the town's setting decided.</param>
internal sealed record ReviewDetail(
    string AbsenceId, string Number, string HouseholdId, string ChildId, DateTimeOffset DeclaredAt, DateOnly? From, DateOnly? To,
    IReadOnlyList<DateOnly> Days, string State, Decision? Decision, RefusalReason? Reason, string? Words, string? DecidedBy, DateTimeOffset? EndedAt,
    int MissingDocuments, IReadOnlyList<Piece> Documents, IReadOnlyList<PieceReading> Readings)
{
    public bool IsWaiting => State == "waiting";

    public bool AwaitsScan => Documents.Any(document => document.Files.Any(file => file.Scan == ScanWords.Pending));

    public bool IsInfected => Documents.Any(document => document.Files.Any(file => file.Scan == ScanWords.Infected));

    /// <summary>The name of a file, as long as the file is there.</summary>
    public string? NameOf(string fileId) => Documents.SelectMany(document => document.Files).FirstOrDefault(file => file.FileId == fileId)?.Name;
}

/// <summary>One supporting document with what the family wrote about it.</summary>
internal sealed record Piece(
    string DocumentId, string QualificationLabel, string? Title, string? Number, string? IssuingAuthority, DateOnly? IssueDate, DateOnly? ValidUntil,
    DateTimeOffset UploadedAt, IReadOnlyList<PieceFile> Files);

/// <param name="Name">As the family's device called it: text from outside.</param>
/// <param name="Scan">"pending", "clean" or "infected"; null where nothing is scanned.</param>
internal sealed record PieceFile(string FileId, string Name, int Bytes, string? Scan = null);

/// <summary>An agent opened this file at that time.</summary>
internal sealed record PieceReading(DateTimeOffset At, string FileId);
