namespace EspaceFamille.Documents.Api;

/// <summary>The result of an upload of which at least one file was accepted.</summary>
/// <param name="DocumentId">The supporting document's id.</param>
/// <param name="Files">Accepted and refused files, in the order of the form.</param>
/// <param name="Receipt" example="eyJrIjoiMjAyNi0wOSJ9.c2lnbmF0dXJl">
/// Signed proof of the accepted files, to be sent with a request within 20 hours.
/// </param>
public sealed record UploadResponse(string DocumentId, IReadOnlyList<UploadedFile> Files, string Receipt)
{
    /// <summary>The last instant, inclusive, at which a request may send the receipt; it can be renewed before and after.</summary>
    /// <example>2026-12-03T04:10:00Z</example>
    public DateTimeOffset? ReceiptExpiresAt { get; init; }
}

/// <summary>The facts of the problem <c>no-file-accepted</c>.</summary>
/// <param name="Files">The refused files, in the order of the form.</param>
public sealed record UploadRefusal(IReadOnlyList<UploadedFile> Files);
