using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Storage.StorageSpace;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.StorageSpace.CloseSpace;

/// <summary>A family closes its storage space for its session. The key of the opening is not needed for that.</summary>
internal static class CloseSpaceEndpoint
{
    public static void Map(IEndpointRouteBuilder account) => account.MapDelete("/open", HandleAsync)
        .WithName("closeSpace")
        .WithSummary("Closes the storage space for the caller's session");

    private static async Task<NoContent> HandleAsync(
        SpaceCaller caller, OpenSpaceStore openings, SpaceJournal journal, CancellationToken cancel)
    {
        if (await openings.CloseAsync(caller.AccountId, caller.SessionId, cancel))
            await journal.WriteClosedAsync(caller.AccountId, SpaceAct.Closed, cancel);
        return TypedResults.NoContent();
    }
}
