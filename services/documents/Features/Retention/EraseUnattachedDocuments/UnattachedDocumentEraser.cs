using EspaceFamille.Documents.Domain.Retention;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.Retention.EraseUnattachedDocuments;

/// <summary>Erases documents that were attached to no request in time.</summary>
internal sealed class UnattachedDocumentEraser(SupportingDocumentStore documents, DocumentEraser eraser) : IEraser
{
    private const int BatchSize = 100;

    public async Task<int> EraseAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var erased = 0;
        IReadOnlyList<SupportingDocument> batch;
        do
        {
            batch = await documents.ListUnattachedAsync(now, BatchSize, cancel);
            foreach (var document in batch)
                erased += await eraser.EraseAsync(
                    document.Id, one => RetentionRules.EraseUnattached(one, now), DocumentsRetention.UnsentPieces, now, cancel) ? 1 : 0;
        }
        while (batch.Count == BatchSize);
        return erased;
    }
}
