using EspaceFamille.Identity.Api;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.LinkRequests.DecideLinkRequest;

/// <summary>For agents: refuses a link request, with a reason that the person reads.</summary>
internal static class RefuseLinkRequestEndpoint
{
    public static void Map(IEndpointRouteBuilder staff) => staff.MapPost("/link-requests/{linkRequestId}/refusal", HandleAsync)
        .WithName("RefuseLinkRequest").WithSummary("Refuses a link request")
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<LinkRequestResponse>, ProblemHttpResult>> HandleAsync(
        string linkRequestId, RefuseLinkRequestRequest request, Actor agent, LinkRequestDecider decider, CancellationToken cancel)
    {
        if (OnBehalfRules.FaultOf(ActorKind.Agent, isSent: true, request.Reason) is { } fault)
            return Problems.Field("reason", OnBehalfTexts.Of(fault), status: 422);
        var (decided, problem) = await decider.RefuseAsync(linkRequestId, OnBehalfRules.Clean(request.Reason), agent, cancel);
        return decided is not null ? TypedResults.Ok(LinkRequestResponses.Of(decided)) : problem ?? Problems.NotFound();
    }
}
