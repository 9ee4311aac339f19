using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Storage.StorageSpace;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.StorageSpace.DeleteDocument;

/// <summary>A family deletes a document of its open storage space: its key first, then its file.</summary>
internal static class DeleteSpaceDocumentEndpoint
{
    public static void Map(IEndpointRouteBuilder account) => account.MapDelete("/documents/{spaceDocumentId}", HandleAsync)
        .WithName("deleteSpaceDocument")
        .WithSummary("Deletes a document of the open storage space")
        .NeedsOpenSpace();

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        string spaceDocumentId, SpaceCaller caller, OpenSpaces openings, SpaceStore spaces, SpaceContentStore contents,
        SpaceJournal journal, CancellationToken cancel)
    {
        var (space, problem) = await openings.UseAsync(caller, spaceDocumentId, cancel);
        using var opened = space;
        if (opened is null)
            return problem!;
        SpaceDocument? deleted = null;
        await spaces.ChangeAsync(
            caller.AccountId,
            one =>
            {
                // A concurrent replacement has stored another file.
                deleted = SpaceRules.Find(one, spaceDocumentId);
                return SpaceRules.Delete(one, spaceDocumentId);
            },
            cancel);
        if (deleted is not null)
            await contents.DeleteAsync(caller.AccountId, deleted.ContentId, CancellationToken.None);
        await journal.WriteAsync(opened, SpaceAct.Deleted, spaceDocumentId, cancel);
        return TypedResults.NoContent();
    }
}
