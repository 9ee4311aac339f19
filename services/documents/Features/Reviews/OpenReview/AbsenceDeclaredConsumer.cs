using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using MassTransit;

namespace EspaceFamille.Documents.Features.Reviews.OpenReview;

/// <summary>
/// Attaches each declared document to the absence, then opens the review. A redelivery after a crash resumes at the next
/// document; one that finds the review changes nothing.
/// </summary>
internal sealed class AbsenceDeclaredConsumer(ReviewStore reviews, ReviewOpening opening, ReviewAnalysisUpdates analyses)
    : IConsumer<AbsenceDeclared>
{
    public async Task Consume(ConsumeContext<AbsenceDeclared> context)
    {
        var (absence, cancel) = (context.Message, context.CancellationToken);
        RequestTrace.Mark(absence.Request.Number);
        var request = new RequestReference { Kind = RequestKind.Absence, RequestId = absence.Request.Id };
        var review = await reviews.FindAsync(request, cancel) ?? await opening.OpenAsync(absence, request, cancel);
        // A withdrawal that overtook the declaration inserts a closed review without documents, also between the two lines above.
        if (review.State is ReviewState.Closed)
            await opening.ListAttachedAsync(request, cancel);
        await analyses.CheckAgainAsync(review, cancel);
    }
}
