using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.Closures.DecideClosure;

/// <summary>
/// Stores the closure as an act, which a job carries out. What is decided is what was displayed: another digest is refused with the
/// new preview. A repeat returns the act of the first request.
/// </summary>
internal static class DecideClosureEndpoint
{
    public static void Map(IEndpointRouteBuilder staff) => staff
        .MapPost("/closures", HandleAsync)
        .WithName("decideClosure").WithSummary("Closes a place on some days and cancels the reserved ones, free of charge")
        .ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    /// <summary>The families get a mail once their days are cancelled. A repeat with the same digest returns the first act.</summary>
    private static async Task<Results<Created<ClosureResponse>, ProblemHttpResult>> HandleAsync(
        DecideClosureRequest request, Actor actor, ClosureDrafts drafts, ActStore acts, ClosureReader reader, TownClock clock,
        CancellationToken cancel)
    {
        var id = $"{request.Digest}-{await acts.CountTakenBackAsync(request.Digest, cancel)}";
        if (await acts.FindAsync(id, cancel) is { } earlier)
            return Created(await reader.ReadAsync(earlier, cancel));
        var (draft, problem) = await drafts.ReadAsync(request.Closure, cancel);
        if (draft is null)
            return problem!;
        if (draft.Act.Digest != request.Digest)
            return RecapTexts.Changed(draft.Preview());
        var now = clock.Now;
        var entry = JournalEntry.Of(actor, JournalActions.DecideClosure, now) with { SubjectKind = JournalActions.Closure, SubjectId = id };
        var act = await acts.AddAsync(draft.Act with { Id = id, DecidedBy = actor.AccountId, DecidedAt = now }, [entry], cancel);
        return Created(await reader.ReadAsync(act, cancel));
    }

    private static Created<ClosureResponse> Created(ClosureResponse closure) =>
        TypedResults.Created($"/api/reservations/closures/{closure.Id}", closure);
}
