using EspaceFamille.Contracts.Reservations;
using MassTransit;

namespace EspaceFamille.Notifications.Features.TownMails.MailDaysRestored;

/// <summary>Mails once per adult that the town took back an act, whatever number of plannings it concerned.</summary>
internal sealed class DaysRestoredByTownConsumer(MailQueue mails) : IConsumer<DaysRestoredByTown>
{
    public Task Consume(ConsumeContext<DaysRestoredByTown> context) => mails.AddAsync(
        context.Message.Request, DaysRestoredFacts.Of(context.Message), context.CancellationToken);
}
