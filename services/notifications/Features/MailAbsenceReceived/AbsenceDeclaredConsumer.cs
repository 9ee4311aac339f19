using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Notifications.Domain;
using EspaceFamille.Notifications.Sending;
using MassTransit;

namespace EspaceFamille.Notifications.Features.MailAbsenceReceived;

/// <summary>Owes the family the acknowledgement of receipt of its declaration.</summary>
internal sealed class AbsenceDeclaredConsumer(MailQueue mails) : IConsumer<AbsenceDeclared>
{
    public Task Consume(ConsumeContext<AbsenceDeclared> context)
    {
        var declared = context.Message;
        return mails.AddAsync(declared.AbsenceId, MailRules.Recipients(declared.DeclaredBy, declared.MailsTo), AbsenceReceivedFacts.Of(declared), context.CancellationToken);
    }
}
