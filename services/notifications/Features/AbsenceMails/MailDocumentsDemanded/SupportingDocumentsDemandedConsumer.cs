using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Features.AbsenceMails.MailAddressDocuments;
using EspaceFamille.Notifications.Features.AbsenceMails.MailLinkDocuments;
using MassTransit;

namespace EspaceFamille.Notifications.Features.AbsenceMails.MailDocumentsDemanded;

/// <summary>Mails that the town requests another document of an absence, a change of address or a link request.</summary>
internal sealed class SupportingDocumentsDemandedConsumer(MailQueue mails) : IConsumer<SupportingDocumentsDemanded>
{
    public Task Consume(ConsumeContext<SupportingDocumentsDemanded> context) => FactsOf(context.Message) is { } facts
        ? mails.AddAsync(context.Message.Request, facts, context.CancellationToken)
        : Task.CompletedTask;

    private static MailFacts? FactsOf(SupportingDocumentsDemanded message) => message.RequestKind switch
    {
        RequestKind.Absence => DocumentsDemandedFacts.Of(message),
        RequestKind.AddressChange => AddressDocumentsFacts.Of(message.Request, message.Version, isDemanded: true),
        RequestKind.Link => LinkDocumentsFacts.Of(message.Request, message.Version, isDemanded: true),
        RequestKind.Reservations or RequestKind.TelephoneChange or RequestKind.MailChange => null,
        RequestKind.Unknown => null,
    };
}
