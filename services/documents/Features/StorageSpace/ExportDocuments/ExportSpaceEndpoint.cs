using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Storage.StorageSpace;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.StorageSpace.ExportDocuments;

/// <summary>A family downloads all documents of its open storage space. The reading is in its journal before the first byte.</summary>
internal static class ExportSpaceEndpoint
{
    public static void Map(IEndpointRouteBuilder account) => account.MapGet("/archive", HandleAsync)
        .WithName("exportSpace")
        .WithSummary("Returns all documents of the open storage space as one archive")
        .NeedsOpenSpace();

    private static async Task<Results<SpaceArchive, ProblemHttpResult>> HandleAsync(
        SpaceCaller caller, OpenSpaces openings, SpaceStore spaces, SpaceContentStore contents, SpaceJournal journal,
        CancellationToken cancel)
    {
        var (space, problem) = await openings.UseAsync(caller, documentId: null, cancel);
        if (space is null)
            return problem!;
        await journal.WriteAsync(space, SpaceAct.Archived, documentId: null, cancel);
        return new SpaceArchive(space, spaces, contents);
    }
}
