using EspaceFamille.Documents.Inspection;
using EspaceFamille.Documents.Scanning;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.UploadSupportingDocument;

/// <summary>Checks the files of one upload, each on its own, the first four of them. What passes goes to the malware scanner.</summary>
internal sealed class FileInspection(InspectorPool inspectors, IMalwareScanner scanner)
{
    public async Task<IReadOnlyList<InspectedFile>> InspectAsync(IReadOnlyList<UploadedFile> files, CancellationToken cancel) =>
        await Task.WhenAll(files.Select((file, place) => InspectAsync(file, place, cancel)));

    private async Task<InspectedFile> InspectAsync(UploadedFile file, int place, CancellationToken cancel)
    {
        var verdict = await CheckAsync(file, place, cancel);
        var scan = verdict.Accepted ? await scanner.ScanAsync(file.Content, cancel) : null;
        return scan is ScanState.Infected
            ? new InspectedFile(Ids.New(), file.Name, file.Content, FileVerdict.Refuse(RefusalCode.Malware), Scan: null)
            : new InspectedFile(Ids.New(), file.Name, file.Content, verdict, scan);
    }

    private async Task<FileVerdict> CheckAsync(UploadedFile file, int place, CancellationToken cancel) => file.Content switch
    {
        _ when place >= UploadForm.MaxFiles => FileVerdict.Refuse(RefusalCode.TooManyFiles),
        null => FileVerdict.Refuse(RefusalCode.TooLarge),
        var content => await inspectors.InspectAsync(file.Name, content, cancel),
    };
}
