using EspaceFamille.Contracts.Identity;
using EspaceFamille.Documents.Domain.Reviews;
using MassTransit;

namespace EspaceFamille.Documents.Features.Reviews.OpenReview;

/// <summary>Opens the review of a change of address; see <see cref="ReviewOpening"/>.</summary>
internal sealed class AddressChangeRequestedConsumer(ReviewOpening opening) : IConsumer<AddressChangeRequested>
{
    public Task Consume(ConsumeContext<AddressChangeRequested> context) =>
        opening.ReceiveAsync(ReviewedRequest.Of(context.Message), context.CancellationToken);
}
