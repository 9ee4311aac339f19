using EspaceFamille.Documents.Domain.Retention;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.Retention.EraseDecidedDocuments;

/// <summary>Whether a document is still needed by one of its requests.</summary>
internal sealed class ExpiredRequests(ReviewStore reviews, DocumentEraser eraser, RetentionPolicy policy)
{
    public RetentionLimits Limits(DateTimeOffset now) => new(
        policy.LimitOf(DocumentsRetention.DecidedPieces, now), policy.LimitOf(DocumentsRetention.UndecidedPieces, now));

    /// <summary>Erases the document when each of its requests has expired.</summary>
    public async Task<bool> EraseAsync(SupportingDocument document, RetentionLimits limits, DateTimeOffset now, CancellationToken cancel)
    {
        var found = await reviews.ListAsync(document.Requests, cancel);
        var expired = RetentionRules.Expired(document, found, limits);
        var data = found.Count > 0 && found.All(review => review.EndedAt is not null)
            ? DocumentsRetention.DecidedPieces
            : DocumentsRetention.UndecidedPieces;
        return await eraser.EraseAsync(document.Id, one => RetentionRules.EraseDecided(one, expired, now), data, now, cancel);
    }
}
