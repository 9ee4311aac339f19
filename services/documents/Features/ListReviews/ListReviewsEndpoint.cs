using EspaceFamille.Documents.Domain;
using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Features.ListReviews;

/// <summary>The agents' queue, oldest first. Ids sort by birth, so the last one of a page is the cursor to the next.</summary>
internal static class ListReviewsEndpoint
{
    private const int PageSize = 50;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/documents/reviews", HandleAsync).RequireAuthorization(Policies.Agent)
            .WithSummary("Les examens par état, du plus ancien au plus récent").Produces<ReviewPage>();

    private static async Task<IResult> HandleAsync(
        AggregateStore<Review> reviews, CancellationToken cancel, string state = "waiting", string? after = null)
    {
        if (!Enum.TryParse<ReviewState>(state, ignoreCase: true, out var wanted) || !Enum.IsDefined(wanted))
            return Problems.Field("state", "Les états sont waiting, decided et closed.");
        var filter = Builders<Review>.Filter;
        var all = filter.Eq(review => review.State, wanted);
        var sought = after is null ? all : all & filter.Gt(review => review.Id, after);
        var page = await reviews.Collection.Find(sought).SortBy(review => review.Id).Limit(PageSize + 1).ToListAsync(cancel);
        return TypedResults.Ok(new ReviewPage(
            [.. page.Take(PageSize).Select(ReviewSummary.Of)],
            page.Count > PageSize ? page[PageSize - 1].Id : null,
            await reviews.Collection.CountDocumentsAsync(all, cancellationToken: cancel)));
    }
}

/// <param name="Next">What to give as <c>after</c> for the next page; null on the last one.</param>
/// <param name="Total">How many there are of that state, over all pages.</param>
internal sealed record ReviewPage(IReadOnlyList<ReviewSummary> Items, string? Next, long Total);

internal sealed record ReviewSummary(
    string AbsenceId,
    string Number,
    string HouseholdId,
    string ChildId,
    DateTimeOffset DeclaredAt,
    DateOnly? From,
    DateOnly? To,
    IReadOnlyList<DateOnly> Days,
    int Documents,
    ReviewState State)
{
    public static ReviewSummary Of(Review review) => new(
        review.Id, review.Number, review.HouseholdId, review.ChildId, review.DeclaredAt, review.From, review.To, review.Days,
        review.DocumentIds.Count, review.State);
}
