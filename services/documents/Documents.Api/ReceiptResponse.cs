namespace EspaceFamille.Documents.Api;

/// <summary>The renewed receipt of a supporting document.</summary>
/// <param name="DocumentId">The supporting document's id.</param>
/// <param name="Receipt" example="eyJrIjoiMjAyNi0wOSJ9.c2lnbmF0dXJl">Replaces the earlier receipts of the document.</param>
/// <param name="ReceiptExpiresAt" example="2026-12-03T04:10:00Z">
/// The last instant, inclusive, at which a request may send the receipt: 20 hours, or less in the last days that the document is kept.
/// </param>
public sealed record ReceiptResponse(string DocumentId, string Receipt, DateTimeOffset ReceiptExpiresAt);
