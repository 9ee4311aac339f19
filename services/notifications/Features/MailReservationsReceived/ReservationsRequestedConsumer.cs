using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Notifications.Domain;
using EspaceFamille.Notifications.Sending;
using MassTransit;

namespace EspaceFamille.Notifications.Features.MailReservationsReceived;

/// <summary>Owes the family the acknowledgement of receipt of its request.</summary>
internal sealed class ReservationsRequestedConsumer(MailQueue mails) : IConsumer<ReservationsRequested>
{
    public Task Consume(ConsumeContext<ReservationsRequested> context)
    {
        var requested = context.Message;
        return mails.AddAsync(requested.RequestId, MailRules.Recipients(requested.RequestedBy, requested.MailsTo), ReservationsReceivedFacts.Of(requested), context.CancellationToken);
    }
}
