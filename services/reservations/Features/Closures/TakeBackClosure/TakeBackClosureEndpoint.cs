using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Domain.Closures;
using EspaceFamille.Reservations.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.Closures.TakeBackClosure;

/// <summary>Takes back an act that is carried out: the days that families did not change since are reserved again.</summary>
internal static class TakeBackClosureEndpoint
{
    public static void Map(IEndpointRouteBuilder staff) => staff
        .MapPost("/closures/{closureId}/withdrawal", HandleAsync)
        .WithName("takeBackClosure").WithSummary("Takes back a closure and reserves again the days that it cancelled")
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    /// <summary>A closure that is still being carried out cannot be taken back yet.</summary>
    /// <param name="closureId">The act's id.</param>
    private static async Task<Results<Ok<ClosureResponse>, ProblemHttpResult>> HandleAsync(
        string closureId, Actor actor, ActStore acts, ClosureReader reader, TownClock clock, CancellationToken cancel)
    {
        var now = clock.Now;
        var entry = JournalEntry.Of(actor, JournalActions.TakeBackClosure, now) with
        {
            SubjectKind = JournalActions.Closure,
            SubjectId = closureId,
        };
        if (await acts.ChangeAsync(closureId, act => ActRules.TakeBack(act, actor.AccountId, now, entry), cancel) is not { } act)
            return Problems.NotFound();
        return act.State is ActState.Restoring or ActState.NotifyingRestored or ActState.TakenBack
            ? TypedResults.Ok(await reader.ReadAsync(act, cancel))
            : Problems.Refused(
                "closure-in-progress", "Cette fermeture est en cours : elle pourra être annulée dans quelques instants.", status: 409);
    }
}
