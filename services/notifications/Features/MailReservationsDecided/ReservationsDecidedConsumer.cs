using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Notifications.Domain;
using EspaceFamille.Notifications.Sending;
using MassTransit;

namespace EspaceFamille.Notifications.Features.MailReservationsDecided;

/// <summary>Owes the family the answer to its request.</summary>
internal sealed class ReservationsDecidedConsumer(MailQueue mails) : IConsumer<ReservationsDecided>
{
    public Task Consume(ConsumeContext<ReservationsDecided> context)
    {
        var decided = context.Message;
        return mails.AddAsync(decided.RequestId, MailRules.Recipients(decided.RequestedBy, decided.MailsTo), ReservationsDecidedFacts.Of(decided), context.CancellationToken);
    }
}
