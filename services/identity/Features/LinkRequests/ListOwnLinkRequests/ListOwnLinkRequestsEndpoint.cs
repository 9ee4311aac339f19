using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.LinkRequests.ListOwnLinkRequests;

/// <summary>The link requests of the caller's own account.</summary>
internal static class ListOwnLinkRequestsEndpoint
{
    private const int Latest = 20;

    public static void Map(IEndpointRouteBuilder account) => account.MapGet("/link-requests", HandleAsync)
        .WithName("ListOwnLinkRequests").WithSummary("Returns the latest link requests of the caller's account, newest first");

    private static async Task<Ok<LinkRequestResponse[]>> HandleAsync(Actor actor, LinkRequestStore requests, CancellationToken cancel) =>
        TypedResults.Ok<LinkRequestResponse[]>(
            [.. (await requests.OfAccountAsync(actor.AccountId, Latest, cancel)).Select(LinkRequestResponses.Of)]);
}
