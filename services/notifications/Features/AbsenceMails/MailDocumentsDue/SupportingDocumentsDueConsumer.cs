using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using MassTransit;

namespace EspaceFamille.Notifications.Features.AbsenceMails.MailDocumentsDue;

/// <summary>Reminds the family of the proof of its absence; no other kind of request is declared without one.</summary>
internal sealed class SupportingDocumentsDueConsumer(MailQueue mails) : IConsumer<SupportingDocumentsDue>
{
    public Task Consume(ConsumeContext<SupportingDocumentsDue> context) => context.Message is { RequestKind: RequestKind.Absence } due
        ? mails.AddAsync(due.Request, DocumentsDueFacts.Of(due), context.CancellationToken)
        : Task.CompletedTask;
}
