namespace EspaceFamille.Documents.Api;

/// <summary>What remains of a supporting document after one of its files was deleted.</summary>
/// <param name="DocumentId">The supporting document's id.</param>
/// <param name="FileIds">The files that remain.</param>
/// <param name="Receipt" example="eyJrIjoiMjAyNi0wOSJ9.c2lnbmF0dXJl">
/// Replaces the receipt of the upload, which lists the deleted file; it is not younger than that one.
/// </param>
public sealed record DeleteFileResponse(string DocumentId, IReadOnlyList<string> FileIds, string Receipt)
{
    /// <summary>The last instant, inclusive, at which a request may send the receipt; it can be renewed before and after.</summary>
    /// <example>2026-12-03T04:10:00Z</example>
    public DateTimeOffset? ReceiptExpiresAt { get; init; }
}
