using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Reservations;
using MassTransit;

namespace EspaceFamille.Documents.Features.Reviews.CloseReview;

/// <summary>Closes the review of a withdrawn absence; see <see cref="ReviewClosing"/>.</summary>
internal sealed class AbsenceWithdrawnConsumer(ReviewClosing closing) : IConsumer<AbsenceWithdrawn>
{
    public Task Consume(ConsumeContext<AbsenceWithdrawn> context) => closing.WithdrawAsync(
        RequestKind.Absence, context.Message.Request, context.Message.WithdrawnAt, context.CancellationToken);
}
