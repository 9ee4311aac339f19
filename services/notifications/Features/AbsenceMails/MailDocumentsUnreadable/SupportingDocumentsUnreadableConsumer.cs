using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Features.AbsenceMails.MailAddressDocuments;
using EspaceFamille.Notifications.Features.AbsenceMails.MailLinkDocuments;
using MassTransit;

namespace EspaceFamille.Notifications.Features.AbsenceMails.MailDocumentsUnreadable;

/// <summary>
/// Requests other documents of an absence, a change of address or a link request than those of which no page can be shown.
/// </summary>
internal sealed class SupportingDocumentsUnreadableConsumer(MailQueue mails) : IConsumer<SupportingDocumentsUnreadable>
{
    public Task Consume(ConsumeContext<SupportingDocumentsUnreadable> context) => FactsOf(context.Message) is { } facts
        ? mails.AddAsync(context.Message.Request, facts, context.CancellationToken)
        : Task.CompletedTask;

    private static MailFacts? FactsOf(SupportingDocumentsUnreadable message) => message.RequestKind switch
    {
        RequestKind.Absence => DocumentsUnreadableFacts.Of(message),
        RequestKind.AddressChange => AddressDocumentsFacts.Of(message.Request, message.Version),
        RequestKind.Link => LinkDocumentsFacts.Of(message.Request, message.Version),
        RequestKind.Reservations or RequestKind.TelephoneChange or RequestKind.MailChange => null,
        RequestKind.Unknown => null,
    };
}
