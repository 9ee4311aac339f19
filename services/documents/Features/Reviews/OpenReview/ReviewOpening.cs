using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Features.Reviews.OpenReview;

/// <summary>Opens the review of a request with the documents that are still available.</summary>
internal sealed partial class ReviewOpening(
    ReviewStore reviews, DocumentAttachment attachment, SupportingDocumentStore documents, ReviewMetrics metrics,
    ReviewAnalysisUpdates analyses, ReviewDeadlines deadlines, IOptions<DocumentsOptions> options, TownClock town,
    ILogger<ReviewOpening> logger)
{
    /// <summary>
    /// Attaches each declared document to the request, then opens the review. A redelivery after a crash resumes at the next document;
    /// one that finds the review changes nothing.
    /// </summary>
    public async Task ReceiveAsync(ReviewedRequest request, CancellationToken cancel)
    {
        RequestTrace.Mark(request.Head.Number);
        var review = await reviews.FindAsync(request.Reference, cancel) ?? await OpenAsync(request, cancel);
        // A withdrawal that overtook the request inserts a closed review without documents, also between the two lines above.
        if (review.State is ReviewState.Closed)
            await ListAttachedAsync(request.Reference, cancel);
        await analyses.CheckAgainAsync(review, cancel);
    }

    /// <returns>The review as stored, which may be the one that a concurrent delivery or the withdrawal inserted first.</returns>
    private async Task<Review> OpenAsync(ReviewedRequest request, CancellationToken cancel)
    {
        var attached = await attachment.AttachAsync(request, cancel);
        var opened = OpenReviewRules.Open(request, attached, [.. options.Value.AutomaticallyAccepted], town.Now);
        opened = opened with
        {
            State = opened.State with { Traceparent = RequestTrace.Current, DueOn = deadlines.DueOn(opened.State) },
        };
        if (!(await reviews.InsertAsync(opened, cancel)).IsSaved)
            return (await reviews.FindAsync(request.Reference, cancel))!;
        if (opened.State.MissingDocuments > 0)
        {
            metrics.CountMissing(opened.State.MissingDocuments);
            LogMissing(logger, request.Head.Id, opened.State.MissingDocuments);
        }

        return opened.State;
    }

    /// <summary>Adds the documents attached to the request to its review, so that their retention ends with it.</summary>
    private async Task ListAttachedAsync(RequestReference request, CancellationToken cancel)
    {
        var attached = await documents.ListAttachedAsync(request, cancel);
        await reviews.ChangeAsync(request, review => OpenReviewRules.AddAttached(review, attached), cancel);
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message =
            "The review of request {RequestId} opened without {Missing} of its declared documents; the family is asked for them by mail")]
    private static partial void LogMissing(ILogger logger, string requestId, int missing);
}
