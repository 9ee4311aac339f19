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
        OpenSpaceRequest request, SpaceCaller caller, SpaceUnlocking unlocking, SpaceStore spaces, OpenSpaces openings,
        OpenSpaceStore store, SpaceJournal journal, TownClock town, HttpResponse response, CancellationToken cancel)
    {
        var (unlocked, problem) = await unlocking.ByPasswordAsync(caller, request.Password, SpaceAttempt.Opening, response, cancel);
        if (unlocked is null)
            return problem!;
        using (unlocked)
        {
            await Task.WhenAll(
                spaces.ChangeAsync(
                    caller.AccountId, space => SpaceRules.Open(space, unlocked.Opened, unlocked.Stronger, town.Today), cancel),
                journal.WriteAsync(caller.AccountId, unlocked.Key, SpaceAct.Opened, documentId: null, cancel));
            if (await openings.OpenAsync(caller, unlocked.Key, code: null, cancel) is not { } opened)
                return SpaceProblems.SessionRequired();
            // After the write: a change of the password from here on closes what was written.
            if (await spaces.FindAsync(caller.AccountId, cancel) is { } space
                && SpaceRules.IsOpenedBy(space, unlocked.Opened, unlocked.Stronger))
                return TypedResults.Ok(opened);
            await store.CloseAsync(caller.AccountId, caller.SessionId, CancellationToken.None);
            return SpaceProblems.PasswordWrong("password");
        }
    }
}
