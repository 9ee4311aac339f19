using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.Retention;

/// <summary>How long a document is kept: no longer than the town needs it.</summary>
internal static class RetentionRules
{
    /// <summary>Longer than a receipt is valid (20 h): a long outage cannot erase a document that a request already lists.</summary>
    public static readonly TimeSpan UnattachedRetention = TimeSpan.FromDays(7);

    /// <summary>The document marked for erasure; null when it must be kept, or is marked already.</summary>
    public static Change<SupportingDocument>? EraseUnattached(SupportingDocument document, DateTimeOffset now) =>
        document is { Requests.Count: 0, ErasedAt: null } && document.UploadedAt <= now - UnattachedRetention
            ? new(document with { ErasedAt = now })
            : null;

    /// <param name="ended">Ids of requests whose review ended before the retention limit: all of the document must be among them.</param>
    public static Change<SupportingDocument>? EraseDecided(
        SupportingDocument document, IReadOnlyCollection<string> ended, DateTimeOffset now) =>
        document.ErasedAt is null && document.Requests.All(request => ended.Contains(request.RequestId))
            ? new(document with { ErasedAt = now })
            : null;
}
