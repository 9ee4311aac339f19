using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Features.Reviews.OpenReview;

/// <summary>Opens the review of a declaration with the documents that are still available.</summary>
internal sealed partial class ReviewOpening(
    ReviewStore reviews, DocumentAttachment attachment, SupportingDocumentStore documents, ReviewMetrics metrics,
    ReviewDeadlines deadlines, IOptions<DocumentsOptions> options, TownClock town, ILogger<ReviewOpening> logger)
{
    /// <returns>The review as stored, which may be the one that a concurrent delivery or the withdrawal inserted first.</returns>
    public async Task<Review> OpenAsync(AbsenceDeclared absence, RequestReference request, CancellationToken cancel)
    {
        var attached = await attachment.AttachAsync(absence, request, cancel);
        var opened = OpenReviewRules.Open(absence, attached, [.. options.Value.AutomaticallyAccepted], town.Now);
        opened = opened with
        {
            State = opened.State with { Traceparent = RequestTrace.Current, DueOn = deadlines.DueOn(opened.State) },
        };
        if (!(await reviews.InsertAsync(opened, cancel)).IsSaved)
            return (await reviews.FindAsync(request, cancel))!;
        if (opened.State.MissingDocuments > 0)
        {
            metrics.CountMissing(opened.State.MissingDocuments);
            LogMissing(logger, request.RequestId, opened.State.MissingDocuments);
        }

        return opened.State;
    }

    /// <summary>Adds the documents attached to the request to its review, so that their retention ends with it.</summary>
    public async Task ListAttachedAsync(RequestReference request, CancellationToken cancel)
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
