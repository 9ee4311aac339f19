using EspaceFamille.Contracts.Identity;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Features.Reviews.OpenReview;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using MassTransit;

namespace EspaceFamille.Documents.Features.Reviews.OpenLinkReview;

/// <summary>Attaches the documents of an account to its link request, and opens their review. A redelivery changes nothing.</summary>
internal sealed class LinkRequestedConsumer(
    ReviewStore reviews, DocumentAttachment attachment, ReviewAnalysisUpdates analyses, TownClock town) : IConsumer<LinkRequested>
{
    public async Task Consume(ConsumeContext<LinkRequested> context)
    {
        var (link, cancel) = (context.Message, context.CancellationToken);
        var reference = LinkReviewRules.ReferenceOf(link.Request);
        RequestTrace.Mark(link.Request.Number);
        if (await reviews.FindAsync(reference, cancel) is { State: ReviewState.Waiting })
            return;
        var attached = await attachment.AttachAsync(
            reference, householdId: null, link.Request.AccountId, link.DocumentIds.Distinct(StringComparer.Ordinal), cancel);
        await reviews.InsertAsync(LinkReviewRules.Open(link, attached, town.Now), cancel);
        // Where the decision was delivered first, the documents are listed in its review, so that they are erased with it.
        var review = await reviews.ChangeAsync(
            reference, one => OpenReviewRules.AddAttached(one, attached.Select(document => document.Id)), cancel);
        await analyses.CheckAgainAsync(review!, cancel);
    }
}
