using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using MassTransit;

namespace EspaceFamille.Documents.Features.Reviews.CloseReview;

/// <summary>
/// Closes a waiting review; a decided one records the withdrawal, which was stored before the decision reached the request. A
/// withdrawal that is delivered before its declaration inserts a closed review, so that the
/// declaration opens nothing.
/// </summary>
internal sealed class AbsenceWithdrawnConsumer(ReviewStore reviews) : IConsumer<AbsenceWithdrawn>
{
    public async Task Consume(ConsumeContext<AbsenceWithdrawn> context)
    {
        var (absence, cancel) = (context.Message, context.CancellationToken);
        if (await CloseAsync(absence, cancel)
            || (await reviews.InsertAsync(new(OpenReviewRules.ClosedBeforeOpening(absence)), cancel)).IsSaved)
            return;
        // A concurrent declaration inserted the review after it was looked up.
        await CloseAsync(absence, cancel);
    }

    private async Task<bool> CloseAsync(AbsenceWithdrawn absence, CancellationToken cancel) => await reviews.ChangeAsync(
        new RequestReference { Kind = RequestKind.Absence, RequestId = absence.Request.Id },
        review => ReviewRules.Withdraw(review, absence.WithdrawnAt), cancel) is not null;
}
