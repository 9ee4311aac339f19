using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.RefusalReasons;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.RefusalReasons.AddRefusalReason;

/// <summary>For administrators: adds a reason, which agents can choose immediately.</summary>
internal static class AddRefusalReasonEndpoint
{
    public static void Map(IEndpointRouteBuilder administration) => administration.MapPost(RefusalReasonsModule.Path, HandleAsync)
        .WithName("addRefusalReason")
        .WithSummary("Adds a reason to the town's list of refusal reasons")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<RefusalReasonResponse>, ProblemHttpResult>> HandleAsync(
        AddRefusalReasonRequest added, Actor actor, ReasonAddition addition, CancellationToken cancel)
    {
        if (ReasonProblems.Check(added.Label, added.Sentence) is { } problem)
            return problem;
        var wording = ReasonRules.Cleaned(added.Label!, added.Sentence!, isWithdrawn: false);
        var (reason, fault) = await addition.AddAsync(wording, actor, cancel);
        return reason is null ? ReasonProblems.Of(fault!.Value) : TypedResults.Ok(reason.ToResponse());
    }
}
