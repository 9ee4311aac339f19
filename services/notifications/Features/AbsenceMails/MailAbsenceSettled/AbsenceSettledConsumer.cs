using EspaceFamille.Contracts.Reservations;
using MassTransit;

namespace EspaceFamille.Notifications.Features.AbsenceMails.MailAbsenceSettled;

/// <summary>Mails the decision on an absence.</summary>
internal sealed class AbsenceSettledConsumer(MailQueue mails) : IConsumer<AbsenceSettled>
{
    public Task Consume(ConsumeContext<AbsenceSettled> context) => Add(context.Message, context.CancellationToken);

    private Task Add(AbsenceSettled settled, CancellationToken cancel) => mails.AddAsync(
        settled.Request, AbsenceSettledFacts.Of(settled), cancel);
}
