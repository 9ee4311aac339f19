using EspaceFamille.Contracts.Reservations;
using MassTransit;

namespace EspaceFamille.Notifications.Features.TownMails.MailDaysRestored;

/// <summary>Mails the days that are reserved again because the town took back an act, once per household for all its children.</summary>
internal sealed class DaysRestoredByTownConsumer(MailQueue mails) : IConsumer<DaysRestoredByTown>
{
    public Task Consume(ConsumeContext<DaysRestoredByTown> context) =>
        mails.AddAsync(context.Message.Request, DaysRestoredFacts.Of(context.Message), context.CancellationToken);
}
