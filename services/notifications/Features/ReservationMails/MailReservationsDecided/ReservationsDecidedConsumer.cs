using EspaceFamille.Contracts.Reservations;
using MassTransit;

namespace EspaceFamille.Notifications.Features.ReservationMails.MailReservationsDecided;

/// <summary>Mails the answer to a reservation request.</summary>
internal sealed class ReservationsDecidedConsumer(MailQueue mails) : IConsumer<ReservationsDecided>
{
    public Task Consume(ConsumeContext<ReservationsDecided> context) => Add(context.Message, context.CancellationToken);

    private Task Add(ReservationsDecided decided, CancellationToken cancel) => mails.AddAsync(
        decided.Request, ReservationsDecidedFacts.Of(decided), cancel);
}
