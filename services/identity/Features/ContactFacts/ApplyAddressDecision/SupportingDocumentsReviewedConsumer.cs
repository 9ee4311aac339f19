using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage;
using MassTransit;

namespace EspaceFamille.Identity.Features.ContactFacts.ApplyAddressDecision;

/// <summary>Applies the town's decision on a change of address to its household. A redelivery changes nothing.</summary>
internal sealed class SupportingDocumentsReviewedConsumer(HouseholdStore households) : IConsumer<SupportingDocumentsReviewed>
{
    public async Task Consume(ConsumeContext<SupportingDocumentsReviewed> context)
    {
        var review = context.Message;
        if (review.RequestKind is not RequestKind.AddressChange)
            return;
        _ = await households.ChangeAsync(
            review.HouseholdId, household => DecideAddressChangeRules.Apply(household, review), context.CancellationToken)
            ?? throw new InvalidOperationException($"Household {review.HouseholdId} does not exist.");
    }
}
