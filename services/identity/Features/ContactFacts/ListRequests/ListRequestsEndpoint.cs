using EspaceFamille.Contracts.Requests;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.ContactFacts.ListRequests;

/// <summary>The requests for changes of contact facts that the actor may read, newest first.</summary>
internal static class ListRequestsEndpoint
{
    private const int DefaultPage = 50;
    private const int MaxPage = 200;

    public static void Map(IEndpointRouteBuilder household) => household.MapGet("/requests", HandleAsync)
        .WithName("ListContactRequests").WithSummary("Lists requests for changes of contact facts, newest first")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    /// <param name="kind">Only requests of this kind, such as <c>addressChange</c>; all when absent.</param>
    /// <param name="state">Only requests in this state, such as <c>underReview</c>; all when absent.</param>
    /// <param name="cursor">The cursor of the previous page; the newest requests when absent.</param>
    /// <param name="limit">Requests per page.</param>
    private static async Task<Results<Ok<RequestPageResponse>, ProblemHttpResult>> HandleAsync(
        HouseholdScope scope, ContactRequestReader reader, CancellationToken cancel,
        string? kind = null, string? state = null, string? cursor = null, int limit = DefaultPage)
    {
        if (limit is < 1 or > MaxPage)
            return Problems.Field("limit", $"Une page compte de 1 à {MaxPage} demandes.");
        if (!RequestFilter.TryRead(kind, state, out var filter, out var problem))
            return problem;
        if (await reader.ReadAsync(scope, cancel) is not { } readable)
            return Problems.NotFound();
        RequestSummary[] all =
        [
            .. readable.AtOnce.Select(one => ContactRequestResponses.SummaryOf(one, readable.Household))
                .Concat(readable.Household.AddressRequests.Select(one => ContactRequestResponses.SummaryOf(one, readable.Household))),
        ];
        var after = RequestCursor.TryRead(cursor);
        RequestSummary[] lines =
        [
            .. all.Where(line => filter.Kind is null || line.Kind == filter.Kind)
                .Where(line => filter.State is null || line.State == filter.State)
                .Where(line => after?.IsBefore(line) != false)
                .OrderByDescending(line => line.At).ThenByDescending(line => line.Id, StringComparer.Ordinal)
                .Take(limit + 1),
        ];
        var open = all.Count(line => line.State is RequestState.UnderReview);
        return TypedResults.Ok(lines.Length > limit
            ? new RequestPageResponse(lines[..limit], $"{new RequestCursor(lines[limit - 1].At, lines[limit - 1].Id)}", open)
            : new RequestPageResponse(lines, null, open));
    }
}
