namespace EspaceFamille.Portal.Api;

/// <summary>What an absence would touch.</summary>
internal sealed record AbsencePreview(DateOnly From, DateOnly To, IReadOnlyList<TouchedDay> Days, IReadOnlyList<ServedDay> Served);

/// <param name="CanStillCancel">An ordinary cancellation, which needs no proof, is still possible.</param>
internal sealed record TouchedDay(string EnrolmentId, string Activity, DateOnly Day, DateTimeOffset Deadline, bool CanStillCancel);

internal sealed record ServedDay(string EnrolmentId, DateOnly Day);

/// <summary>A kind of document: the town's code, and the words that families read.</summary>
internal sealed record Qualification(string Code, string Label);

/// <summary>What an upload was answered with: each file accepted or refused on its own, and the receipt to declare with.</summary>
internal sealed record Upload(string DocumentId, IReadOnlyList<UploadedFile> Files, string Receipt);

/// <param name="Scan">"pending" while the antivirus has not seen an accepted file.</param>
internal sealed record UploadedFile(string Name, bool Accepted, string? FileId, int? Bytes, RefusedFile? Refused, string? Scan = null);

internal sealed record RefusedFile(string Code, string Message);

/// <summary>What a removed file leaves: the files of the document that stay, and the receipt to declare with from now on.</summary>
internal sealed record Removal(IReadOnlyList<string> FileIds, string Receipt);

/// <summary>A supporting document as its family reads it.</summary>
internal sealed record SupportingDocument(
    string DocumentId, string QualificationLabel, string? Title, string? Number, string? IssuingAuthority, DateOnly? IssueDate, DateOnly? ValidUntil,
    DateTimeOffset UploadedAt, IReadOnlyList<StoredFile> Files);

/// <param name="Scan">"pending", "clean" or "infected"; null where nothing is scanned.</param>
internal sealed record StoredFile(string FileId, string Name, int Bytes, string? Scan = null);

/// <summary>The town's look at an absence's documents.</summary>
/// <param name="Words">What the agent wrote to the family.</param>
internal sealed record OwnReview(string State, string? Decision, string? Reason, string? Words, bool Automatic, DateTimeOffset? EndedAt, IReadOnlyList<Reading> Readings);

/// <summary>An agent of the town opened this file at that time.</summary>
internal sealed record Reading(DateTimeOffset At, string FileId);

/// <summary>What a family declares; both days inclusive.</summary>
internal sealed record Declaration(
    string ChildId, IReadOnlyList<string> EnrolmentIds, DateOnly From, DateOnly To, string Reason, string? Comment, IReadOnlyList<string> Receipts);
