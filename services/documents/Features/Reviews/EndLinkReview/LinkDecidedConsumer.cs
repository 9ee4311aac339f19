using EspaceFamille.Contracts.Identity;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Storage;
using MassTransit;

namespace EspaceFamille.Documents.Features.Reviews.EndLinkReview;

/// <summary>
/// Records the decision about a link request, from which the retention of its documents is counted. One that is delivered before its
/// request inserts the decided review.
/// </summary>
internal sealed class LinkDecidedConsumer(ReviewStore reviews) : IConsumer<LinkDecided>
{
    public async Task Consume(ConsumeContext<LinkDecided> context)
    {
        var (decided, cancel) = (context.Message, context.CancellationToken);
        if (await EndAsync(decided, cancel)
            || (await reviews.InsertAsync(new(LinkReviewRules.DecidedBeforeOpening(decided)), cancel)).IsSaved)
            return;
        // The request was delivered after the review was looked up.
        await EndAsync(decided, cancel);
    }

    private async Task<bool> EndAsync(LinkDecided decided, CancellationToken cancel) => await reviews.ChangeAsync(
        LinkReviewRules.ReferenceOf(decided.Request), review => LinkReviewRules.End(review, decided), cancel) is not null;
}
