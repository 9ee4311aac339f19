using EspaceFamille.Contracts.Reservations;
using MassTransit;

namespace EspaceFamille.Notifications.Features.TownMails.MailDaysCancelled;

/// <summary>Mails the reserved days that an act of the town cancelled, once per household for all its children.</summary>
internal sealed class DaysCancelledByTownConsumer(MailQueue mails) : IConsumer<DaysCancelledByTown>
{
    public Task Consume(ConsumeContext<DaysCancelledByTown> context) =>
        mails.AddAsync(context.Message.Request, DaysCancelledFacts.Of(context.Message), context.CancellationToken);
}
