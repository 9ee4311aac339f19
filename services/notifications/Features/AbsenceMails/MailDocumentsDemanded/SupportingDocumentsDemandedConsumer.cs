using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using MassTransit;

namespace EspaceFamille.Notifications.Features.AbsenceMails.MailDocumentsDemanded;

/// <summary>Mails that the town requests another document of an absence.</summary>
internal sealed class SupportingDocumentsDemandedConsumer(MailQueue mails) : IConsumer<SupportingDocumentsDemanded>
{
    public Task Consume(ConsumeContext<SupportingDocumentsDemanded> context) => context.Message.RequestKind is RequestKind.Absence
        ? mails.AddAsync(context.Message.Request, DocumentsDemandedFacts.Of(context.Message), context.CancellationToken)
        : Task.CompletedTask;
}
