using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.StorageSpace.Opening;

/// <summary>A family opens its storage space for its session.</summary>
internal static class OpenSpaceEndpoint
{
    public static void Map(IEndpointRouteBuilder account) => account.MapPost("/open", HandleAsync)
        .WithName("openSpace")
        .WithSummary("Opens the caller's storage space for 20 minutes from the last use, and two hours at most")
        .TakesSecret();

    private static async Task<Results<Ok<OpenedSpaceResponse>, ProblemHttpResult>> HandleAsync(
        OpenSpaceRequest request, SpaceCaller caller, SpaceUnlocking unlocking, SpaceStore spaces, SpaceOpening opening,
        SpaceJournal journal, TownClock town, HttpResponse response, CancellationToken cancel)
    {
        var (unlocked, problem) = await unlocking.ByPasswordAsync(caller, request.Password, SpaceAttempt.Opening, response, cancel);
        if (unlocked is null)
            return problem!;
        using (unlocked)
        {
            // None of them needs another one's result, and the caller gets the key of the opening after all of them.
            var opened = opening.OpenAsync(caller, unlocked, cancel);
            await Task.WhenAll(
                opened,
                unlocking.SucceededAsync(caller, SpaceAttempt.Opening),
                UseAsync(spaces, unlocked, town.Today, cancel),
                journal.WriteAsync(caller.AccountId, unlocked.Key, SpaceAct.Opened, documentId: null, cancel));
            var (space, refusal) = await opened;
            return space is null ? refusal! : TypedResults.Ok(space);
        }
    }

    /// <summary>Few openings change the space: the first one of a day, and one whose password is wrapped anew.</summary>
    private static Task UseAsync(SpaceStore spaces, Unlocked unlocked, DateOnly today, CancellationToken cancel)
    {
        Change<Space>? Used(Space space) => SpaceRules.Open(space, unlocked.Opened, unlocked.Stronger, today);
        return Used(unlocked.Space) is null ? Task.CompletedTask : spaces.ChangeAsync(unlocked.Space.Id, Used, cancel);
    }
}
