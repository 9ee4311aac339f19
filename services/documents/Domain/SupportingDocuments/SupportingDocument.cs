using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.SupportingDocuments;

/// <summary>What a family uploads as proof: 1 to 4 files, and what it wrote about them.</summary>
internal sealed record SupportingDocument : Aggregate
{
    /// <summary>Null for a document of an account without a household, which only its link request takes.</summary>
    public required string? HouseholdId { get; init; }

    /// <summary>The account that uploaded it.</summary>
    public required string UploadedBy { get; init; }

    /// <summary>Of its upload; null when the upload had no key.</summary>
    public Idempotency? Idempotency { get; init; }

    /// <summary>The response to its upload, encrypted, for repeats under the key; null without one, and once a file was deleted.</summary>
    public byte[]? Answer { get; init; }

    /// <summary>The town's code of its kind, such as <c>absence</c>.</summary>
    public required string Qualification { get; init; }

    /// <summary><see cref="DocumentDetails"/>, encrypted.</summary>
    public required byte[] Details { get; init; }
    public required IReadOnlyList<StoredFile> Files { get; init; }

    /// <summary>Files that the family deleted: distinguishes a retried deletion from one of an unknown file.</summary>
    public IReadOnlyList<string> DeletedFileIds { get; init; } = [];

    /// <summary>The requests that it is attached to: one certificate may serve for two children.</summary>
    public required IReadOnlyList<RequestReference> Requests { get; init; }
    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>When its receipt was renewed last; null until then.</summary>
    public DateTimeOffset? RenewedAt { get; init; }

    /// <summary>The instant from which it may be erased while no request lists it.</summary>
    public required DateTimeOffset KeptUntil { get; init; }

    /// <summary>Set before its files are deleted, so that no request can be attached to it during the deletion.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>When the sweep requests its analysis again, by the system's clock; null when its files are analysed.</summary>
    public DateTimeOffset? AnalysisDueAt { get; init; }

    /// <summary>Number of times that the sweep requested its analysis since the upload.</summary>
    public int AnalysisAttempts { get; init; }
}
