using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.Retention.EraseDecidedDocuments;

/// <summary>
/// Erases old documents that no review brings up: their review does not exist, was erased before, or was visited when another review
/// still needed them.
/// </summary>
internal sealed class AttachedDocumentEraser(SupportingDocumentStore documents, ExpiredRequests requests) : IEraser
{
    private const int BatchSize = 100;

    public async Task<int> EraseAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var (limits, erased) = (requests.Limits(now), 0);
        SupportingDocument? last = null;
        do
        {
            var batch = await documents.ListAttachedUntilAsync(limits.Later, last, BatchSize, cancel);
            foreach (var document in batch)
                erased += await requests.EraseAsync(document, limits, now, cancel) ? 1 : 0;
            last = batch.Count == BatchSize ? batch[^1] : null;
        }
        while (last is not null);
        return erased;
    }
}
