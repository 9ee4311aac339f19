using EspaceFamille.Contracts.Reservations;
using MassTransit;

namespace EspaceFamille.Notifications.Features.TownMails.MailDaysCancelled;

/// <summary>Mails the reserved days that the town cancelled.</summary>
internal sealed class DaysCancelledByTownConsumer(MailQueue mails) : IConsumer<DaysCancelledByTown>
{
    public Task Consume(ConsumeContext<DaysCancelledByTown> context) => mails.AddAsync(
        context.Message.Request, DaysCancelledFacts.Of(context.Message), context.CancellationToken);
}
