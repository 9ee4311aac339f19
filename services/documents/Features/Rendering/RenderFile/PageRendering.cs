using EspaceFamille.Documents.Domain.Rendering;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.Rendering.RenderFile;

/// <summary>
/// Makes the pages of one scanned file. The pages are written first, and the document then states that the file is ready: after a crash
/// in between, a redelivery renders the file again and writes the same pages.
/// </summary>
internal sealed class PageRendering(SupportingDocumentStore documents, PageStore pages, IRenderer renderer, FaultPoints faults)
{
    public async Task<AnalysisOutcome> RenderAsync(
        SupportingDocument document, StoredFile file, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var result = await renderer.RenderAsync(content, file.Kind, cancel);
        // A second opinion: the first may have met a limit of a busy machine.
        if (result.Outcome is RenderOutcome.Unreadable)
            result = await renderer.RenderAsync(content, file.Kind, cancel);
        switch (result.Outcome)
        {
            case RenderOutcome.Rendered:
                await StoreAsync(document.Id, file.FileId, result, cancel);
                return AnalysisOutcome.Settled;
            case RenderOutcome.Unreadable:
                await documents.ChangeAsync(document.Id, one => AnalysisRules.RecordUnreadable(one, file.FileId), cancel);
                return AnalysisOutcome.Settled;
            case RenderOutcome.Unavailable:
                return AnalysisOutcome.Unavailable;
            case RenderOutcome.Failed:
            default:
                return AnalysisOutcome.Failed;
        }
    }

    private async Task StoreAsync(string documentId, string fileId, RenderResult result, CancellationToken cancel)
    {
        faults.Pass(FaultPoints.BeforePages);
        await pages.WriteAsync(documentId, fileId, result.Pages, cancel);
        faults.Pass(FaultPoints.AfterPages);
        var stored = await documents.ChangeAsync(
            documentId, one => AnalysisRules.RecordPages(one, fileId, result.PageCount, result.Pages.Count), cancel);
        // The file was deleted, or its document erased, during the rendering.
        if (stored?.ErasedAt is not null || stored?.Files.Any(file => file.FileId == fileId && file.State is FileState.Ready) is not true)
            await pages.DeleteAsync(documentId, [fileId], cancel);
    }
}
