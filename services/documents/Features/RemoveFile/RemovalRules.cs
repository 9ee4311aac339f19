using EspaceFamille.Documents.Domain;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.RemoveFile;

/// <summary>Whether a family may take one file out of a document that it sent.</summary>
internal static class RemovalRules
{
    /// <summary>Null when nothing stands against it; a file that is not there is as good as removed.</summary>
    public static RemovalRefusal? Refusal(SupportingDocument document, string fileId) => document switch
    {
        _ when document.Files.All(file => file.FileId != fileId) => null,
        { AbsenceIds.Count: > 0 } => RemovalRefusal.Attached,
        { Files.Count: 1 } => RemovalRefusal.LastFile,
        _ => null,
    };

    /// <summary>The document without the file; null when nothing changes.</summary>
    public static Change<SupportingDocument>? Remove(SupportingDocument document, string fileId) =>
        Refusal(document, fileId) is null && document.Files.Any(file => file.FileId == fileId)
            ? new(document with { Files = [.. document.Files.Where(file => file.FileId != fileId)] })
            : null;
}

internal enum RemovalRefusal
{
    /// <summary>A declaration names the document: what the town judges does not change under its eyes.</summary>
    Attached,

    /// <summary>A document without a file proves nothing.</summary>
    LastFile,
}
