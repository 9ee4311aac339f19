using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Storage.StorageSpace;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.StorageSpace.EmptySpace;

/// <summary>A family keeps its storage space, which was to be emptied.</summary>
internal static class CancelEmptyingEndpoint
{
    public static void Map(IEndpointRouteBuilder account) => account.MapDelete("/emptying", HandleAsync)
        .WithName("cancelSpaceEmptying")
        .WithSummary("Keeps the storage space, whose emptying was scheduled");

    private static async Task<NoContent> HandleAsync(
        SpaceCaller caller, SpaceStore spaces, SpaceJournal journal, CancellationToken cancel)
    {
        var isCancelled = false;
        await spaces.ChangeAsync(
            caller.AccountId,
            one =>
            {
                var change = SpaceRules.CancelEmptying(one);
                isCancelled = change is not null;
                return change;
            },
            cancel);
        if (isCancelled)
            await journal.WriteClosedAsync(caller.AccountId, SpaceAct.EmptyingCancelled, cancel);
        return TypedResults.NoContent();
    }
}
