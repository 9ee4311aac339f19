using EspaceFamille.Contracts.Identity;
using EspaceFamille.Reservations.Storage;
using MassTransit;

namespace EspaceFamille.Reservations.Features.KeepHousehold;

internal sealed class HouseholdChangedConsumer(HouseholdCopies copies) : IConsumer<HouseholdChanged>
{
    public Task Consume(ConsumeContext<HouseholdChanged> context) => copies.KeepAsync(context.Message, context.CancellationToken);
}
