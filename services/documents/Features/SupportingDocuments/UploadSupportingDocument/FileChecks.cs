using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Domain.Rendering;
using EspaceFamille.Documents.Domain.Scanning;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.SupportingDocuments.UploadSupportingDocument;

/// <summary>Inspects each file of an upload on its own, the first four of them. The malware scanner follows after the upload.</summary>
internal sealed class FileChecks(IMalwareScanner scanner, IRenderer renderer)
{
    public async Task<IReadOnlyList<CheckedFile>> CheckAsync(IReadOnlyList<FormFile> files, CancellationToken cancel) =>
        await Task.WhenAll(files.Select((file, index) => Task.Run(() => Check(file, index), cancel)));

    private CheckedFile Check(FormFile file, int index)
    {
        var verdict = Inspect(file, index);
        // The upload does not wait for the analysis: the document's write requests it.
        ScanState? scan = verdict.Accepted && scanner.IsConfigured ? ScanState.Pending : null;
        return new CheckedFile(Ids.New(), file.Name, file.Content, verdict, scan)
        {
            State = verdict.Accepted && renderer.IsConfigured ? FileState.Received : null,
        };
    }

    private static FileVerdict Inspect(FormFile file, int index) => file.Content switch
    {
        _ when index >= UploadForm.MaxFiles => FileVerdict.Refuse(RefusalCode.TooManyFiles),
        null => FileVerdict.Refuse(RefusalCode.TooLarge),
        var content => FileInspection.Inspect(file.Name, content),
    };
}
