using EspaceFamille.Identity.Api;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.LinkRequests.DecideLinkRequest;

/// <summary>For agents: links the account to an adult of a household, never of the agent's own.</summary>
internal static class AcceptLinkRequestEndpoint
{
    public static void Map(IEndpointRouteBuilder staff) => staff.MapPost("/link-requests/{linkRequestId}/acceptance", HandleAsync)
        .WithName("AcceptLinkRequest").WithSummary("Links the account of a link request to an adult of a household")
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    /// <summary>Accepting it again for the same adult is no error.</summary>
    private static async Task<Results<Ok<LinkRequestResponse>, ProblemHttpResult>> HandleAsync(
        string linkRequestId, AcceptLinkRequestRequest request, Actor agent, LinkRequestDecider decider, CancellationToken cancel) =>
        await decider.AcceptAsync(linkRequestId, request.HouseholdId, request.AdultId, agent, cancel) is var (decided, problem)
        && decided is not null
            ? TypedResults.Ok(LinkRequestResponses.Of(decided))
            : problem ?? Problems.NotFound();
}
