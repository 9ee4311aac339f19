using EspaceFamille.Contracts.Identity;
using EspaceFamille.Reservations.Storage;
using MassTransit;

namespace EspaceFamille.Reservations.Features.Household.CopyHousehold;

/// <summary>Updates this service's copy of the household.</summary>
internal sealed class HouseholdChangedConsumer(HouseholdStore households) : IConsumer<HouseholdChanged>
{
    public Task Consume(ConsumeContext<HouseholdChanged> context) => households.PutAsync(context.Message, context.CancellationToken);
}
