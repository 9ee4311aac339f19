using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Domain.Scanning;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.SupportingDocuments.UploadSupportingDocument;

/// <summary>Checks each file of an upload on its own, the first four of them: inspection first, then the malware scanner.</summary>
internal sealed class FileChecks(IMalwareScanner scanner)
{
    public async Task<IReadOnlyList<CheckedFile>> CheckAsync(IReadOnlyList<FormFile> files, CancellationToken cancel) =>
        await Task.WhenAll(files.Select((file, index) => CheckAsync(file, index, cancel)));

    private async Task<CheckedFile> CheckAsync(FormFile file, int index, CancellationToken cancel)
    {
        var verdict = Inspect(file, index);
        var scan = verdict.Accepted ? await scanner.ScanAsync(file.Content, cancel) : null;
        return scan is ScanState.Infected
            ? new CheckedFile(Ids.New(), file.Name, file.Content, FileVerdict.Refuse(RefusalCode.Malware), Scan: null)
            : new CheckedFile(Ids.New(), file.Name, file.Content, verdict, scan);
    }

    private static FileVerdict Inspect(FormFile file, int index) => file.Content switch
    {
        _ when index >= UploadForm.MaxFiles => FileVerdict.Refuse(RefusalCode.TooManyFiles),
        null => FileVerdict.Refuse(RefusalCode.TooLarge),
        var content => FileInspection.Inspect(file.Name, content),
    };
}
