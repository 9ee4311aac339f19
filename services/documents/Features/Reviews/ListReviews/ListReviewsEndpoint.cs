using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using ReviewDeadline = EspaceFamille.Documents.Domain.Reviews.ReviewDeadline;
using ReviewDocuments = EspaceFamille.Documents.Domain.Reviews.ReviewDocuments;
using ReviewState = EspaceFamille.Documents.Domain.Reviews.ReviewState;

namespace EspaceFamille.Documents.Features.Reviews.ListReviews;

/// <summary>
/// The queue of an agent, by the agent's rights, in the order of the deadlines: the answer by law or the invoice of the month, whichever is
/// earlier. The last id of a page is the cursor of the next.
/// </summary>
internal static class ListReviewsEndpoint
{
    private const int PageSize = 50;

    public static void Map(IEndpointRouteBuilder staff) => staff.MapGet("/reviews", HandleAsync)
        .WithName("listReviews")
        .WithSummary("Lists reviews by state and by their documents, most urgent first")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    /// <param name="state">Only reviews in this state, <c>waiting</c> when absent.</param>
    /// <param name="documents">
    /// Only reviews whose documents are <c>missing</c>, <c>none</c>, <c>unscanned</c>, <c>complete</c> or <c>awaited</c>. When absent, all
    /// but those that wait for a proof.
    /// </param>
    /// <param name="deadline">
    /// Only reviews whose deadline is over or within a week: <c>answer</c> of the town by law, or <c>invoice</c> of their month, then in
    /// the order of their first days; all when absent.
    /// </param>
    /// <param name="place">Only reviews that concern the place with this id; all when absent.</param>
    /// <param name="assigned">Only reviews that are assigned to the caller, with <c>me</c>; all when absent.</param>
    /// <param name="after">The last request id of the previous page; the first reviews when absent.</param>
    private static async Task<Results<Ok<ReviewListResponse>, ProblemHttpResult>> HandleAsync(
        ReviewStore reviews, ReviewResponses responses, ReviewDeadlines deadlines, Actor agent, CancellationToken cancel,
        string state = "waiting", string? documents = null, string? deadline = null,
        string? place = null, string? assigned = null, string? after = null)
    {
        if (!Enum.TryParse<ReviewState>(state, ignoreCase: true, out var parsed) || !Enum.IsDefined(parsed))
            return Problems.Field("state", "Les états sont waiting, decided et closed.");
        if (!TryRead<ReviewDocuments>(documents, out var only))
            return Problems.Field("documents", "Les valeurs sont missing, none, unscanned, complete et awaited.");
        if (!TryRead<ReviewDeadline>(deadline, out var near))
            return Problems.Field("deadline", "Les valeurs sont answer et invoice.");
        if (assigned is not (null or "" or "me"))
            return Problems.Field("assigned", "La seule valeur est me.");
        var query = new ReviewQuery(parsed, only)
        {
            AssignedTo = assigned == "me" ? agent.AccountId : null,
            PlaceId = string.IsNullOrEmpty(place) ? null : place,
            DeclaredBefore = near is ReviewDeadline.Answer ? deadlines.AnsweredSoonBefore() : null,
            FirstDayUntil = near is ReviewDeadline.Invoice ? deadlines.InvoicedSoonUntil() : null,
        };
        var page = await reviews.ListAsync(agent, query, after, PageSize + 1, cancel);
        return TypedResults.Ok(new ReviewListResponse(
            [.. page.Take(PageSize).Select(responses.SummaryOf)],
            page.Count > PageSize ? page[PageSize - 1].Id : null,
            await reviews.CountAsync(agent, query, cancel))
        {
            IsWithoutRight = agent.ReviewRights.IsNone,
        });
    }

    /// <summary>Null when the text is absent or empty; false for a text that names no value.</summary>
    private static bool TryRead<T>(string? text, out T? value)
        where T : struct, Enum
    {
        value = Enum.TryParse<T>(text, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null;
        return string.IsNullOrEmpty(text) || value is not null;
    }
}
