using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Notifications.Domain;
using EspaceFamille.Notifications.Sending;
using MassTransit;

namespace EspaceFamille.Notifications.Features.MailAbsenceSettled;

/// <summary>Owes the family the decision on its absence.</summary>
internal sealed class AbsenceSettledConsumer(MailQueue mails) : IConsumer<AbsenceSettled>
{
    public Task Consume(ConsumeContext<AbsenceSettled> context)
    {
        var settled = context.Message;
        return mails.AddAsync(settled.AbsenceId, MailRules.Recipients(settled.DeclaredBy, settled.MailsTo), AbsenceSettledFacts.Of(settled), context.CancellationToken);
    }
}
