using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using MassTransit;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Features.Reviews.OpenReview;

/// <summary>
/// Attaches each declared document to the absence, then opens the review. A redelivery after a crash resumes at the next
/// document; one that finds the review changes nothing.
/// </summary>
internal sealed class AbsenceDeclaredConsumer(
    ReviewStore reviews, DocumentAttachment attachment, ReviewScanUpdates scans, IOptions<DocumentsOptions> options, TownClock town)
    : IConsumer<AbsenceDeclared>
{
    public async Task Consume(ConsumeContext<AbsenceDeclared> context)
    {
        var (absence, cancel) = (context.Message, context.CancellationToken);
        var request = new RequestReference { Kind = RequestKind.Absence, RequestId = absence.Request.Id };
        if (await reviews.FindAsync(request, cancel) is not { } review)
        {
            var attached = await attachment.AttachAsync(absence, request, cancel);
            var opened = OpenReviewRules.Open(absence, attached, [.. options.Value.AutomaticallyAccepted], town.Now);
            await reviews.InsertAsync(opened, cancel);
            review = opened.State;
        }

        await scans.CheckAgainAsync(review, cancel);
    }
}
