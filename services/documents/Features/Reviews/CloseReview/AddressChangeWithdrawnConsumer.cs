using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Identity;
using MassTransit;

namespace EspaceFamille.Documents.Features.Reviews.CloseReview;

/// <summary>Closes the review of a withdrawn change of address; see <see cref="ReviewClosing"/>.</summary>
internal sealed class AddressChangeWithdrawnConsumer(ReviewClosing closing) : IConsumer<AddressChangeWithdrawn>
{
    public Task Consume(ConsumeContext<AddressChangeWithdrawn> context) => closing.WithdrawAsync(
        RequestKind.AddressChange, context.Message.Request, context.Message.WithdrawnAt, context.CancellationToken);
}
