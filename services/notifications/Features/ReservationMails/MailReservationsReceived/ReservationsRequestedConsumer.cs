using EspaceFamille.Contracts.Reservations;
using MassTransit;

namespace EspaceFamille.Notifications.Features.ReservationMails.MailReservationsReceived;

/// <summary>Mails the acknowledgement of receipt of a reservation request.</summary>
internal sealed class ReservationsRequestedConsumer(MailQueue mails) : IConsumer<ReservationsRequested>
{
    public Task Consume(ConsumeContext<ReservationsRequested> context) => Add(context.Message, context.CancellationToken);

    private Task Add(ReservationsRequested requested, CancellationToken cancel) => mails.AddAsync(
        requested.Request, ReservationsReceivedFacts.Of(requested), cancel);
}
