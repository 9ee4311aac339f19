using EspaceFamille.Contracts.Reservations;
using MassTransit;

namespace EspaceFamille.Notifications.Features.AbsenceMails.MailAbsenceWithdrawn;

/// <summary>Mails the confirmation that a declaration was withdrawn.</summary>
internal sealed class AbsenceWithdrawnConsumer(MailQueue mails) : IConsumer<AbsenceWithdrawn>
{
    public Task Consume(ConsumeContext<AbsenceWithdrawn> context) => Add(context.Message, context.CancellationToken);

    private Task Add(AbsenceWithdrawn withdrawn, CancellationToken cancel) => mails.AddAsync(
        withdrawn.Request, AbsenceWithdrawnFacts.Of(withdrawn), cancel);
}
