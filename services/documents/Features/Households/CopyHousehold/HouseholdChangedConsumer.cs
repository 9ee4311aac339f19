using EspaceFamille.Contracts.Identity;
using EspaceFamille.Documents.Storage;
using MassTransit;

namespace EspaceFamille.Documents.Features.Households.CopyHousehold;

/// <summary>Updates this service's copy of the household: who its children are decides whose pictures its adults see.</summary>
internal sealed class HouseholdChangedConsumer(HouseholdStore households) : IConsumer<HouseholdChanged>
{
    public Task Consume(ConsumeContext<HouseholdChanged> context) => households.PutAsync(context.Message, context.CancellationToken);
}
