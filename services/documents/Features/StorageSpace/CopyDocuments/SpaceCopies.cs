using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.StorageSpace.CopyDocuments;

/// <summary>
/// Decrypts files of an open storage space in the request of their owner, who copies them to a request. What becomes of the copies is not
/// the space's: the upload of supporting documents checks and stores them like any other file.
/// </summary>
internal sealed class SpaceCopies(OpenSpaces openings, SpaceContentStore contents, SpaceJournal journal)
{
    /// <summary>The files in the order of the ids. Each reading is in the journal of the space before it is returned.</summary>
    public async Task<(IReadOnlyList<FormFile>? Files, ProblemHttpResult? Problem)> ReadAsync(
        SpaceCaller caller, IReadOnlyList<string>? documentIds, CancellationToken cancel)
    {
        if (documentIds is not { Count: > 0 and <= UploadForm.MaxFiles })
            return (null, SpaceProblems.Chosen());
        var (space, problem) = await openings.UseAsync(caller, documentIds[0], cancel);
        using var opened = space;
        if (opened is null)
            return (null, problem);
        List<FormFile> files = [];
        foreach (var id in documentIds.Distinct(StringComparer.Ordinal))
        {
            if (SpaceRules.Find(opened.Space, id) is not { } document
                || await contents.ReadAsync(opened.AccountId, document.ContentId, cancel) is not { } encrypted)
                return (null, Problems.NotFound());
            await journal.WriteAsync(opened, SpaceAct.Copied, id, cancel);
            files.Add(new FormFile(
                SpaceSeal.ReadDetails(opened.Key, opened.AccountId, document).FileName,
                SpaceSeal.ReadContent(opened.Key, opened.AccountId, document, encrypted)));
        }

        return (files, null);
    }
}
