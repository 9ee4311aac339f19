using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.Rendering.ReadPage;

/// <summary>An agent reads the text layer of a page, recorded like the page itself. The picture alone is authoritative.</summary>
internal static class ReadPageTextForReviewEndpoint
{
    public static void Map(IEndpointRouteBuilder staff) => staff.MapGet($"{ReviewPages.Pattern}/text", HandleAsync)
        .WithName("readPageTextForReview")
        .WithSummary("Returns the text of a page of a file of a review")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status410Gone);

    /// <param name="requestKind">The kind of the request, written as in JSON: <c>absence</c>.</param>
    /// <param name="number">From 1.</param>
    private static async Task<Results<PageText, ProblemHttpResult>> HandleAsync(
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
            document => reader.ReadTextAsync(document, fileId, number, cancel), JournalEntries.PageTextRead, actor, cancel);
}
