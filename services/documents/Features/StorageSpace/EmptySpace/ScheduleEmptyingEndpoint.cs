using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.StorageSpace.EmptySpace;

/// <summary>
/// A family that has lost both secrets has its space emptied, 30 days later: a stranger who has taken over the session cannot destroy
/// anything before its owner notices.
/// </summary>
internal static class ScheduleEmptyingEndpoint
{
    public static void Map(IEndpointRouteBuilder account) => account.MapPost("/emptying", HandleAsync)
        .WithName("scheduleSpaceEmptying")
        .WithSummary("Has everything in the caller's storage space deleted in 30 days")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<SpaceEmptyingResponse>, ProblemHttpResult>> HandleAsync(
        SpaceCaller caller, SpaceStore spaces, SpaceJournal journal, TownClock town, CancellationToken cancel)
    {
        var isNew = false;
        var space = await spaces.ChangeAsync(
            caller.AccountId,
            one =>
            {
                var change = SpaceRules.ScheduleEmptying(one, town.Today);
                isNew = change is not null;
                return change;
            },
            cancel);
        if (space is not { EmptiedOn: { } day })
            return Problems.NotFound();
        if (isNew)
            await journal.WriteClosedAsync(caller.AccountId, SpaceAct.EmptyingScheduled, cancel);
        return TypedResults.Ok(new SpaceEmptyingResponse(day));
    }
}
