using EspaceFamille.Contracts.Reservations;
using MassTransit;

namespace EspaceFamille.Notifications.Features.AbsenceMails.MailAbsenceReceived;

/// <summary>Mails the acknowledgement of receipt of a declaration.</summary>
internal sealed class AbsenceDeclaredConsumer(MailQueue mails) : IConsumer<AbsenceDeclared>
{
    public Task Consume(ConsumeContext<AbsenceDeclared> context) => Add(context.Message, context.CancellationToken);

    private Task Add(AbsenceDeclared declared, CancellationToken cancel) => mails.AddAsync(
        declared.Request, AbsenceReceivedFacts.Of(declared), cancel);
}
