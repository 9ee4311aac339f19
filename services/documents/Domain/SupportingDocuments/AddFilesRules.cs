namespace EspaceFamille.Documents.Domain.SupportingDocuments;

/// <summary>Which files a family may add to a document that it uploaded, or store in the place of one of its files.</summary>
internal static class AddFilesRules
{
    public const int MaxFiles = 4;

    /// <summary>
    /// The document with the files, in their order. Content that it has already is not stored twice: a retry changes nothing.
    /// </summary>
    /// <param name="replacedId">The file whose place the first new one takes; null to add them all.</param>
    public static FilesAddition Add(SupportingDocument document, IReadOnlyList<StoredFile> added, string? replacedId)
    {
        if (Check(document, replacedId) is { } refusal)
            return new(document, refusal, Ids: new Dictionary<string, string>(StringComparer.Ordinal));
        List<StoredFile> files = [.. document.Files];
        Dictionary<string, string> ids = new(StringComparer.Ordinal);
        var place = files.FindIndex(file => file.FileId == replacedId);
        foreach (var file in added)
        {
            if (files.Find(one => one.Sha256 == file.Sha256) is { } same)
            {
                ids[file.FileId] = same.FileId;
                continue;
            }

            if (place >= 0)
                (files[place], place) = (file, -1);
            else if (files.Count < MaxFiles)
                files.Add(file);
            else
                continue;
            ids[file.FileId] = file.FileId;
        }

        string[] deleted = [.. document.Files.Except(files).Select(file => file.FileId)];
        return new(
            document with
            {
                Files = files,
                Answer = deleted.Length > 0 ? null : document.Answer,
                DeletedFileIds = [.. document.DeletedFileIds, .. deleted],
            },
            Refusal: null, ids);
    }

    private static AddFilesRefusal? Check(SupportingDocument document, string? replacedId) => document switch
    {
        { Requests.Count: > 0 } => AddFilesRefusal.Attached,
        _ when replacedId is null || document.DeletedFileIds.Contains(replacedId) => null,
        _ when document.Files.All(file => file.FileId != replacedId) => AddFilesRefusal.UnknownFile,
        _ => null,
    };
}

/// <param name="Document">The next state; unchanged with a refusal.</param>
/// <param name="Ids">
/// For each added file, by its id, the id under which the document has its content; absent where there was no place.
/// </param>
internal sealed record FilesAddition(SupportingDocument Document, AddFilesRefusal? Refusal, IReadOnlyDictionary<string, string> Ids);

internal enum AddFilesRefusal
{
    /// <summary>The file to replace is none of the document's.</summary>
    UnknownFile,

    /// <summary>The document is attached to a request: what the town reviews no longer changes.</summary>
    Attached,
}
