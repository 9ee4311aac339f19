using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.Rendering.ReadPage;

/// <summary>
/// An agent sees a page of a file of a review. The reading is recorded in the review, for the family to see, and in the journal, before
/// the first byte of the response. No route gives an agent the file itself.
/// </summary>
internal static class ReadPageForReviewEndpoint
{
    public static void Map(IEndpointRouteBuilder staff) => staff.MapGet(ReviewPages.Pattern, HandleAsync)
        .WithName("readPageForReview")
        .WithSummary("Returns the picture of a page of a file of a review")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status410Gone);

    /// <param name="requestKind">The kind of the request, written as in JSON: <c>absence</c>.</param>
    /// <param name="number">From 1.</param>
    private static async Task<Results<PageImage, ProblemHttpResult>> HandleAsync(
        string requestKind,
        string requestId,
        string documentId,
        string fileId,
        int number,
        Actor actor,
        ReviewPages review,
        PageReader reader,
        CancellationToken cancel) => await review.ReadAsync(
            new(requestKind, requestId, documentId, fileId, number),
            document => reader.ReadPictureAsync(document, fileId, number, cancel), JournalEntries.PageRead, actor, cancel);
}
