using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Domain.Reviews;
using MassTransit;

namespace EspaceFamille.Documents.Features.Reviews.OpenReview;

/// <summary>Opens the review of an absence; see <see cref="ReviewOpening"/>.</summary>
internal sealed class AbsenceDeclaredConsumer(ReviewOpening opening) : IConsumer<AbsenceDeclared>
{
    public Task Consume(ConsumeContext<AbsenceDeclared> context) =>
        opening.ReceiveAsync(ReviewedRequest.Of(context.Message), context.CancellationToken);
}
