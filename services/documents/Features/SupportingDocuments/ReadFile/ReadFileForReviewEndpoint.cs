using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.SupportingDocuments.ReadFile;

/// <summary>
/// An agent downloads a file of a review. The reading is recorded in the review, for the family to see, and in the
/// journal, before the first byte of the response.
/// </summary>
internal static class ReadFileForReviewEndpoint
{
    public static void Map(IEndpointRouteBuilder staff) => staff.MapGet($"/reviews/{RequestRoute.Pattern}/files/{{fileId}}", HandleAsync)
        .WithName("readFileForReview")
        .WithSummary("Downloads a file of a review")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status410Gone);

    /// <param name="requestKind">The kind of the request, written as in JSON: <c>absence</c>.</param>
    private static async Task<Results<FileDownload, ProblemHttpResult>> HandleAsync(
        string requestKind,
        string requestId,
        string fileId,
        Actor actor,
        ReviewStore reviews,
        SupportingDocumentStore documents,
        FileReader reader,
        Journal journal,
        TownClock town,
        CancellationToken cancel)
    {
        if (RequestRoute.Parse(requestKind, requestId) is not { } request
            || await reviews.FindAsync(request, cancel) is null or { WithdrawnAt: not null })
            return Problems.NotFound();
        var file = await reader.ReadAsync(await documents.FindAsync(request, fileId, cancel), fileId, cancel);
        if (file.Result is not FileDownload)
            return file;
        var read = await reviews.ChangeAsync(
            request, review => ReviewRules.RecordReading(review, fileId, actor.AccountId, town.Now), cancel);
        // The family may have withdrawn its request while the file was being decrypted.
        if (read is null or { WithdrawnAt: not null })
            return Problems.NotFound();
        await journal.WriteAsync(JournalEntries.FileRead(read, fileId, actor, town.Now), cancel);
        return file;
    }
}
