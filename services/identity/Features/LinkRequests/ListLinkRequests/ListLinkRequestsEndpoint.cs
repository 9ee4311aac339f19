using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Domain.LinkRequests;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using LinkRequestState = EspaceFamille.Identity.Domain.LinkRequests.LinkRequestState;

namespace EspaceFamille.Identity.Features.LinkRequests.ListLinkRequests;

/// <summary>For agents: the link requests and the reported links that wait for a decision, oldest first.</summary>
internal static class ListLinkRequestsEndpoint
{
    private const int PageSize = 20;
    private const int MaxReported = 100;

    public static void Map(IEndpointRouteBuilder staff) => staff.MapGet("/link-requests", HandleAsync)
        .WithName("ListLinkRequests").WithSummary("Lists link requests under review, oldest first");

    /// <param name="after">The <c>next</c> of the page before; the first page when absent.</param>
    private static async Task<Ok<LinkRequestListResponse>> HandleAsync(
        Actor agent, LinkRequestStore requests, HouseholdStore households, AccountStore accounts, Journal journal, TownClock clock,
        CancellationToken cancel, string? after = null)
    {
        await journal.WriteAsync(JournalEntry.Of(agent, LinkRequestJournal.List, clock.Now), cancel);
        var found = await requests.ListAsync(agent, LinkRequestState.UnderReview, after, PageSize + 1, cancel);
        var page = found.Take(PageSize).ToArray();
        var owners = (await accounts.ByIdsAsync([.. page.Select(request => request.AccountId)], cancel))
            .ToDictionary(account => account.Id, StringComparer.Ordinal);
        return TypedResults.Ok(new LinkRequestListResponse(
            [.. page.Where(request => owners.ContainsKey(request.AccountId))
                .Select(request => LinkRequestResponses.Listed(request, owners[request.AccountId]))],
            found.Count > PageSize ? page[^1].Id : null)
        {
            Reported = after is null ? ReportedIn(await households.WithReportedLinksAsync(agent, MaxReported, cancel)) : [],
        });
    }

    private static IReadOnlyList<ReportedLinkResponse> ReportedIn(IReadOnlyList<Household> households) =>
    [
        .. households
            .SelectMany(household => household.Adults, (household, adult) => (household, adult))
            .Where(one => one.adult.Reported is not null)
            .Select(one => new ReportedLinkResponse(
                one.household.Id, one.adult.Id, one.adult.FirstName, one.adult.LastName, one.adult.Reported!.At))
            .OrderBy(one => one.ReportedAt),
    ];
}
