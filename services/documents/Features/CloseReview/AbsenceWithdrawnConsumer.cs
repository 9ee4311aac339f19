using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Domain;
using EspaceFamille.Platform;
using MassTransit;

namespace EspaceFamille.Documents.Features.CloseReview;

/// <summary>
/// Closes what still waits. A withdrawal that overtakes its declaration leaves a closed review in its place, so that
/// the declaration, when it comes, opens nothing.
/// </summary>
internal sealed class AbsenceWithdrawnConsumer(AggregateStore<Review> reviews) : IConsumer<AbsenceWithdrawn>
{
    public async Task Consume(ConsumeContext<AbsenceWithdrawn> context)
    {
        var (absence, cancel) = (context.Message, context.CancellationToken);
        if (await CloseAsync(absence, cancel) || (await reviews.InsertAsync(ReviewRules.ClosedBeforeOpening(absence), [], cancel)).IsSaved)
            return;
        // The declaration came between the look and the write: now there is something to close.
        await CloseAsync(absence, cancel);
    }

    private async Task<bool> CloseAsync(AbsenceWithdrawn absence, CancellationToken cancel) => await reviews.ChangeAsync(
        review => review.Id == absence.AbsenceId, review => ReviewRules.Close(review, absence.WithdrawnAt), cancel) is not null;
}
