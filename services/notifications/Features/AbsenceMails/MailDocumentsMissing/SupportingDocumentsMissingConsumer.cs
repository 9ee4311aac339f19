using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Features.AbsenceMails.MailAddressDocuments;
using EspaceFamille.Notifications.Features.AbsenceMails.MailLinkDocuments;
using MassTransit;

namespace EspaceFamille.Notifications.Features.AbsenceMails.MailDocumentsMissing;

/// <summary>Requests the documents of an absence, a change of address or a link request that are no longer available.</summary>
internal sealed class SupportingDocumentsMissingConsumer(MailQueue mails) : IConsumer<SupportingDocumentsMissing>
{
    public Task Consume(ConsumeContext<SupportingDocumentsMissing> context) => FactsOf(context.Message) is { } facts
        ? mails.AddAsync(context.Message.Request, facts, context.CancellationToken)
        : Task.CompletedTask;

    private static MailFacts? FactsOf(SupportingDocumentsMissing message) => message.RequestKind switch
    {
        RequestKind.Absence => DocumentsMissingFacts.Of(message),
        RequestKind.AddressChange => AddressDocumentsFacts.Of(message.Request, message.Version),
        RequestKind.Link => LinkDocumentsFacts.Of(message.Request, message.Version),
        RequestKind.Reservations or RequestKind.TelephoneChange or RequestKind.MailChange => null,
        RequestKind.Unknown => null,
    };
}
