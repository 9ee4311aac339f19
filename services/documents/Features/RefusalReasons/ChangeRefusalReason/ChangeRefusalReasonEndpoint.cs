using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.RefusalReasons;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.RefusalReasons.ChangeRefusalReason;

/// <summary>For administrators: edits or withdraws a reason. Decisions keep the words that they were made with.</summary>
internal static class ChangeRefusalReasonEndpoint
{
    public static void Map(IEndpointRouteBuilder administration) => administration
        .MapPut($"{RefusalReasonsModule.Path}/{{reasonCode}}", HandleAsync)
        .WithName("changeRefusalReason")
        .WithSummary("Edits a reason of the town's list of refusal reasons")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    /// <param name="reasonCode">The code of the reason, such as <c>wrongDates</c>.</param>
    private static async Task<Results<Ok<RefusalReasonResponse>, ProblemHttpResult>> HandleAsync(
        string reasonCode, ChangeRefusalReasonRequest edit, Actor actor, ReasonEdit edits, CancellationToken cancel)
    {
        if (ReasonProblems.Check(edit.Label, edit.Sentence) is { } problem)
            return problem;
        var wording = ReasonRules.Cleaned(edit.Label!, edit.Sentence!, edit.IsWithdrawn);
        return await edits.EditAsync(reasonCode, wording, edit.Version, actor, cancel) switch
        {
            (null, _) => Problems.NotFound(),
            ({ } present, { } fault) => ReasonProblems.Of(fault, present),
            ({ } edited, null) => TypedResults.Ok(edited.ToResponse()),
        };
    }
}
