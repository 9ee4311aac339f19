using EspaceFamille.Documents.Inspection;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.UploadSupportingDocument;

/// <summary>Checks the files of one upload, each on its own, the first four of them.</summary>
internal sealed class FileInspection(InspectorPool inspectors)
{
    public async Task<IReadOnlyList<InspectedFile>> InspectAsync(IReadOnlyList<UploadedFile> files, CancellationToken cancel) =>
        await Task.WhenAll(files.Select(async (file, place) =>
            new InspectedFile(Ids.New(), file.Name, file.Content, await CheckAsync(file, place, cancel))));

    private async Task<FileVerdict> CheckAsync(UploadedFile file, int place, CancellationToken cancel) => file.Content switch
    {
        _ when place >= UploadForm.MaxFiles => FileVerdict.Refuse(RefusalCode.TooManyFiles),
        null => FileVerdict.Refuse(RefusalCode.TooLarge),
        var content => await inspectors.InspectAsync(file.Name, content, cancel),
    };
}
