using EspaceFamille.Documents.Inspection;
using EspaceFamille.Documents.Scanning;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain;

/// <summary>What a family sends to prove something: 1 to 4 files, and what it says about them.</summary>
internal sealed record SupportingDocument : Aggregate
{
    public required string HouseholdId { get; init; }

    /// <summary>The account that sent it.</summary>
    public required string UploadedBy { get; init; }

    /// <summary>The town's code of its kind, such as <c>absence</c>.</summary>
    public required string Qualification { get; init; }

    /// <summary><see cref="DocumentDetails"/>, sealed.</summary>
    public required SealedBytes Details { get; init; }
    public required IReadOnlyList<StoredFile> Files { get; init; }

    /// <summary>The absences that it proves: one certificate may serve for two children.</summary>
    public required IReadOnlyList<string> AbsenceIds { get; init; }
    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>Set before its files go, so that no request can name it any more while they do.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>When the scanner is asked again, by the system's clock; null when no file waits for it.</summary>
    public DateTimeOffset? ScanDueAt { get; init; }

    /// <summary>How often it was asked again in vain.</summary>
    public int ScanAttempts { get; init; }
}

/// <summary>An accepted file: its kind by content, its size and the SHA-256 of its content in lower case hexadecimal.</summary>
internal sealed record StoredFile
{
    public required string FileId { get; init; }

    public required FileKind Kind { get; init; }
    public required int Bytes { get; init; }
    public required string Sha256 { get; init; }

    /// <summary>Null for a file that came where nothing was scanned.</summary>
    public ScanState? Scan { get; init; }
}

/// <summary>What the family wrote: every line of it optional. File names are by file id.</summary>
internal sealed record DocumentDetails(
    string? Title,
    string? Number,
    string? IssuingAuthority,
    DateOnly? IssueDate,
    DateOnly? ValidUntil,
    IReadOnlyDictionary<string, string> FileNames);
