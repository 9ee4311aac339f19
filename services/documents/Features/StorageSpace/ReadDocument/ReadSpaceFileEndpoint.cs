using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.StorageSpace.ReadDocument;

/// <summary>A family reads the file of a document of its open storage space. The reading is in its journal before the first byte.</summary>
internal static class ReadSpaceFileEndpoint
{
    public static void Map(IEndpointRouteBuilder account) => account.MapGet("/documents/{spaceDocumentId}/content", HandleAsync)
        .WithName("readSpaceFile")
        .WithSummary("Returns the file of a document of the open storage space")
        .NeedsOpenSpace();

    private static async Task<Results<SpaceDownload, ProblemHttpResult>> HandleAsync(
        string spaceDocumentId, SpaceCaller caller, OpenSpaces openings, SpaceContentStore contents, SpaceJournal journal,
        CancellationToken cancel)
    {
        var (space, problem) = await openings.UseAsync(caller, spaceDocumentId, cancel);
        using var opened = space;
        if (opened is null)
            return problem!;
        var document = SpaceRules.Find(opened.Space, spaceDocumentId)!;
        if (await contents.ReadAsync(caller.AccountId, document.ContentId, cancel) is not { } encrypted)
            return Problems.NotFound();
        var details = SpaceSeal.ReadDetails(opened.Key, caller.AccountId, document);
        var content = SpaceSeal.ReadContent(opened.Key, caller.AccountId, document, encrypted);
        await journal.WriteAsync(opened, SpaceAct.Read, spaceDocumentId, cancel);
        return new SpaceDownload(content, details);
    }
}
