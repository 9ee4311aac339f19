using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using MassTransit;

namespace EspaceFamille.Notifications.Features.AbsenceMails.MailDocumentsUnreadable;

/// <summary>Requests other documents of an absence than those of which no page can be shown.</summary>
internal sealed class SupportingDocumentsUnreadableConsumer(MailQueue mails) : IConsumer<SupportingDocumentsUnreadable>
{
    public Task Consume(ConsumeContext<SupportingDocumentsUnreadable> context) => context.Message.RequestKind is RequestKind.Absence
        ? mails.AddAsync(context.Message.Request, DocumentsUnreadableFacts.Of(context.Message), context.CancellationToken)
        : Task.CompletedTask;
}
