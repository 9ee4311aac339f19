using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.SupportingDocuments.ReadFile;

/// <summary>
/// Decrypts a file of a document that the caller may read. A pending or infected file is readable by nobody, neither the
/// family nor the town.
/// </summary>
internal sealed class FileReader(FileBytesStore files, DetailsSeal details)
{
    private const string Infected = "Ce fichier a été refusé par l’antivirus et effacé : personne ne peut l’ouvrir.";
    private const string ScanPending =
        "Ce fichier est en cours d’analyse antivirus : il pourra être ouvert dès que l’analyse sera terminée.";

    /// <param name="document">Null when the caller has no such document: the response is 404.</param>
    public async Task<Results<FileDownload, ProblemHttpResult>> ReadAsync(
        SupportingDocument? document, string fileId, CancellationToken cancel)
    {
        if (document?.Files.FirstOrDefault(one => one.FileId == fileId) is not { } file)
            return Problems.NotFound();
        return file.Scan switch
        {
            ScanState.Pending => Problems.Refused("scan-pending", ScanPending, status: 409),
            ScanState.Infected => Problems.Refused("file-infected", Infected, status: 410),
            ScanState.Clean or null => await files.ReadAsync(document.Id, fileId, cancel) is { } content
                ? new FileDownload(content, file.Kind, details.Decrypt(document).FileNames.GetValueOrDefault(fileId, fileId))
                : Problems.NotFound(),
        };
    }

    /// <summary>
    /// The file for the storage space of the account that uploaded it. One that is not analysed yet is returned too: nothing of a space is
    /// ever scanned, and its owner alone reads it.
    /// </summary>
    /// <param name="document">Null when the caller has not uploaded it: the problem is 404.</param>
    public async Task<(FormFile? File, ProblemHttpResult? Problem)> OriginalAsync(
        SupportingDocument? document, string fileId, CancellationToken cancel)
    {
        if (document?.Files.FirstOrDefault(one => one.FileId == fileId) is not { } file)
            return (null, Problems.NotFound());
        if (file.Scan is ScanState.Infected)
            return (null, Problems.Refused("file-infected", Infected, status: 410));
        return await files.ReadAsync(document.Id, fileId, cancel) is { } content
            ? (new FormFile(details.Decrypt(document).FileNames.GetValueOrDefault(fileId, fileId), content), null)
            : (null, Problems.NotFound());
    }
}
