using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Domain.Closures;
using EspaceFamille.Reservations.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.Closures.DecideClosure;

/// <summary>
/// Stores the closure as an act, which a job carries out. What is decided is what was displayed: another digest is refused with the
/// new preview. A repeat under the same key gets the first response, also after the act was taken back.
/// </summary>
internal static class DecideClosureEndpoint
{
    public static void Map(IEndpointRouteBuilder staff) => staff
        .MapPost("/closures", HandleAsync)
        .WithName("decideClosure").WithSummary("Closes a place on some days and cancels the reserved ones, free of charge")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    /// <summary>The families get a mail once their days are cancelled. Two decisions of one preview are one act.</summary>
    private static async Task<Results<Created<ClosureResponse>, ProblemHttpResult>> HandleAsync(
        DecideClosureRequest request, IdempotencyKey? key, Actor actor, ClosureDrafts drafts, ActStore acts, ClosureReader reader,
        TownClock clock, CancellationToken cancel)
    {
        if (key is null)
            return IdempotencyKey.Missing();
        var idempotency = Idempotency.Of(actor, key, request);
        if (await acts.ByIdempotencyKeyAsync(idempotency.Key, cancel) is { } first)
            return first.Idempotency == idempotency ? await CreatedAsync(first) : IdempotencyKey.OtherBody();
        var id = $"{request.Digest}-{await acts.CountTakenBackAsync(request.Digest, cancel)}";
        if (await acts.FindAsync(id, cancel) is { } earlier)
            return await CreatedAsync(earlier);
        var (draft, problem) = await drafts.ReadAsync(request.Closure, cancel);
        if (draft is null)
            return problem!;
        if (draft.Act.Digest != request.Digest)
            return RecapTexts.Changed(draft.Preview());
        var now = clock.Now;
        var entry = JournalEntry.Of(actor, JournalActions.DecideClosure, now) with { SubjectKind = JournalActions.Closure, SubjectId = id };
        var decided = draft.Act with { Id = id, Idempotency = idempotency, DecidedBy = actor.AccountId, DecidedAt = now };
        return await CreatedAsync(await acts.AddAsync(decided, [entry], cancel));

        async Task<Created<ClosureResponse>> CreatedAsync(CancellationAct act) =>
            TypedResults.Created($"/api/reservations/closures/{act.Id}", await reader.AtDecisionAsync(act, cancel));
    }
}
