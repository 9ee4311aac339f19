using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Notifications.Domain;
using EspaceFamille.Notifications.Sending;
using MassTransit;

namespace EspaceFamille.Notifications.Features.MailAbsenceWithdrawn;

/// <summary>Owes the family a word that its declaration was taken back.</summary>
internal sealed class AbsenceWithdrawnConsumer(MailQueue mails) : IConsumer<AbsenceWithdrawn>
{
    public Task Consume(ConsumeContext<AbsenceWithdrawn> context)
    {
        var withdrawn = context.Message;
        return mails.AddAsync(withdrawn.AbsenceId, MailRules.Recipients(withdrawn.DeclaredBy, withdrawn.MailsTo), AbsenceWithdrawnFacts.Of(withdrawn), context.CancellationToken);
    }
}
