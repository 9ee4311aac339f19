using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.SupportingDocuments;

/// <summary>Whether a family may delete one file of a document that it uploaded.</summary>
internal static class DeleteFileRules
{
    /// <summary>Null when the file may be deleted, or was deleted by an earlier request: a retry gets the same response.</summary>
    public static DeleteFileRefusal? Check(SupportingDocument document, string fileId) => document switch
    {
        _ when document.DeletedFileIds.Contains(fileId) => null,
        _ when document.Files.All(file => file.FileId != fileId) => DeleteFileRefusal.UnknownFile,
        { Requests.Count: > 0 } => DeleteFileRefusal.Attached,
        { Files.Count: 1 } => DeleteFileRefusal.LastFile,
        _ => null,
    };

    /// <summary>The document without the file; null when nothing changes.</summary>
    public static Change<SupportingDocument>? Delete(SupportingDocument document, string fileId) =>
        Check(document, fileId) is null && document.Files.Any(file => file.FileId == fileId)
            ? new(document with
            {
                Files = [.. document.Files.Where(file => file.FileId != fileId)],
                Answer = null,
                DeletedFileIds = [.. document.DeletedFileIds, fileId],
            })
            : null;
}

internal enum DeleteFileRefusal
{
    UnknownFile,

    /// <summary>The document is attached to a request: what the town reviews no longer changes.</summary>
    Attached,

    /// <summary>A document has at least one file.</summary>
    LastFile,
}
