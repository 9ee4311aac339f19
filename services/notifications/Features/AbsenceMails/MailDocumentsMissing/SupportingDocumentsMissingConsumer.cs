using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using MassTransit;

namespace EspaceFamille.Notifications.Features.AbsenceMails.MailDocumentsMissing;

/// <summary>Requests the documents of an absence that are no longer available.</summary>
internal sealed class SupportingDocumentsMissingConsumer(MailQueue mails) : IConsumer<SupportingDocumentsMissing>
{
    public Task Consume(ConsumeContext<SupportingDocumentsMissing> context) => context.Message.RequestKind is RequestKind.Absence
        ? mails.AddAsync(context.Message.Request, DocumentsMissingFacts.Of(context.Message), context.CancellationToken)
        : Task.CompletedTask;
}
