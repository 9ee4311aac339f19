using EspaceFamille.Documents.Domain.Retention;
using EspaceFamille.Documents.Storage;

namespace EspaceFamille.Documents.Features.Retention.EraseUnattachedDocuments;

/// <summary>Erases documents that were attached to no request in time.</summary>
internal sealed class UnattachedDocumentEraser(SupportingDocumentStore documents, DocumentEraser eraser)
{
    private const int BatchSize = 100;

    /// <returns>Number of erased documents.</returns>
    public async Task<int> EraseAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var erased = 0;
        foreach (var document in await documents.ListUnattachedAsync(now, BatchSize, cancel))
        {
            if (await eraser.EraseAsync(document.Id, one => RetentionRules.EraseUnattached(one, now), cancel))
                erased++;
        }

        return erased;
    }
}
