using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.Reviews.AssignReview;

/// <summary>For agents: assigns a waiting review to an agent who may review it, or to nobody.</summary>
internal static class AssignReviewEndpoint
{
    private const int MaxAccountIdCharacters = 64;
    private const string Unknown = "Ce compte n’existe pas.";
    private const string WithoutRight = "Cette personne ne peut pas étudier cette demande : choisissez quelqu’un d’autre.";

    public static void Map(IEndpointRouteBuilder staff) => staff.MapPut($"/reviews/{RequestRoute.Pattern}/assignment", HandleAsync)
        .WithName("assignReview")
        .WithSummary("Assigns a waiting review to an agent who may review it")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    /// <param name="requestKind">The kind of the request, written as in JSON: <c>absence</c>.</param>
    private static async Task<Results<Ok<ReviewAssignmentResponse>, ProblemHttpResult>> HandleAsync(
        string requestKind, string requestId, AssignReviewRequest assignment, Actor actor, ReviewStore reviews, StaffAccessStore staff,
        TownClock town, CancellationToken cancel)
    {
        if (assignment.AccountId is { Length: 0 or > MaxAccountIdCharacters })
            return Problems.Field("accountId", Unknown);
        if (RequestRoute.ParseOfDesk(requestKind, requestId) is not { } request)
            return Problems.NotFound();
        var agent = await AgentAsync(assignment.AccountId, actor, staff, cancel);
        AssignmentRefusal? refusal = null;
        var review = await reviews.ChangeAsync(actor, request, one =>
        {
            (var change, refusal) = AssignmentRules.Assign(one, agent);
            return change is null ? null : new(change.State, JournalEntries.Assigned(change.State, actor, town.Now));
        }, cancel);
        return (review, refusal) switch
        {
            (null, _) => Problems.NotFound(),
            (_, AssignmentRefusal.Ended) =>
                Problems.Refused("review-already-decided", "Cet examen est terminé : il ne se confie plus.", status: 409),
            (_, AssignmentRefusal.WithoutRight) => Problems.Field("accountId", WithoutRight, "assignee-without-right", status: 422),
            _ => TypedResults.Ok(new ReviewAssignmentResponse(review.AssignedTo)),
        };
    }

    /// <summary>The caller's own access is that of the token; an account that identity does not describe has none.</summary>
    private static async Task<StaffAccess?> AgentAsync(
        string? accountId, Actor actor, StaffAccessStore staff, CancellationToken cancel) => accountId switch
        {
            null => null,
            _ when accountId == actor.AccountId => new(accountId, $"{actor.ReviewRights}", actor.OwnHouseholdIds),
            _ => await staff.FindAsync(accountId, cancel) ?? new(accountId, Rights: "", OwnHouseholdIds: []),
        };
}
