using System.Linq.Expressions;
using EspaceFamille.Documents.Domain;
using EspaceFamille.Documents.Scanning;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Features.ReadFile;

/// <summary>
/// Finds and opens a file among the documents that the filter lets the caller see. Before it is scanned, or when malware
/// was found in it, nobody opens it, its own family no more than the town.
/// </summary>
internal sealed class FileReader(AggregateStore<SupportingDocument> documents, FileBytesStore files, DetailsSeal details)
{
    /// <returns>
    /// A <see cref="FileAnswer"/>, or the problem that stands against it; not found when the caller sees no document with
    /// such a file, or when its bytes were erased.
    /// </returns>
    public async Task<IResult> FindAsync(Expression<Func<SupportingDocument, bool>> visible, string fileId, CancellationToken cancel)
    {
        var candidates = await documents.Collection.Find(visible).ToListAsync(cancel);
        var document = candidates.Find(one => one.Files.Any(file => file.FileId == fileId));
        if (document is null)
            return Problems.NotFound();
        var file = document.Files.Single(one => one.FileId == fileId);
        return file.Scan switch
        {
            ScanState.Pending => Problems.Refused(
                "scan-pending", "Ce fichier est en cours d’analyse antivirus : il pourra être ouvert dès que l’analyse sera terminée.", status: 409),
            ScanState.Infected => Problems.Refused(
                "file-infected", "Ce fichier a été refusé par l’antivirus et effacé : personne ne peut l’ouvrir.", status: 410),
            ScanState.Clean or null => await files.ReadAsync(document.Id, fileId, cancel) is { } content
                ? new FileAnswer(content, file.Kind, details.Open(document).FileNames.GetValueOrDefault(fileId, fileId))
                : Problems.NotFound(),
        };
    }
}
