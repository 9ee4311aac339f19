using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.LinkRequests;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.LinkRequests.ReadLinkRequest;

/// <summary>For agents: a link request with the contact facts of its account.</summary>
internal static class ReadLinkRequestEndpoint
{
    public static void Map(IEndpointRouteBuilder staff) => staff.MapGet("/link-requests/{linkRequestId}", HandleAsync)
        .WithName("ReadLinkRequest").WithSummary("Returns a link request")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<ReviewedLinkRequestResponse>, ProblemHttpResult>> HandleAsync(
        string linkRequestId, Actor agent, LinkRequestStore requests, AccountStore accounts, HouseholdStore households, Journal journal,
        TownClock clock, CancellationToken cancel)
    {
        if (await requests.FindAsync(agent, linkRequestId, cancel) is not { } request
            || await accounts.FindAsync(request.AccountId, cancel) is not { } account)
            return Problems.NotFound();
        var household = request.KeyHouseholdId is { } id ? await households.FindAsync(id, cancel) : null;
        var entry = LinkRequestJournal.Of(request, agent, LinkRequestJournal.Read, clock.Now, household?.Id);
        await journal.WriteAsync(entry, cancel);
        return TypedResults.Ok(LinkRequestResponses.Reviewed(request, account, household));
    }
}
