namespace EspaceFamille.Documents.Api;

/// <summary>The facts of the problem <c>upload-quota</c>.</summary>
/// <param name="Limit">The limit of the household that the upload exceeds.</param>
/// <param name="RetryAt" example="2026-12-03T05:00:00Z">When uploads are counted anew; null for the other limits.</param>
public sealed record UploadQuotaRefusal(UploadQuotaLimit Limit, DateTimeOffset? RetryAt = null);
