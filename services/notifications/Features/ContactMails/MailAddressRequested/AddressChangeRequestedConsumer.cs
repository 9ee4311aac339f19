using EspaceFamille.Contracts.Identity;
using MassTransit;

namespace EspaceFamille.Notifications.Features.ContactMails.MailAddressRequested;

/// <summary>Mails the acknowledgement of receipt of a requested change of address.</summary>
internal sealed class AddressChangeRequestedConsumer(MailQueue mails) : IConsumer<AddressChangeRequested>
{
    public Task Consume(ConsumeContext<AddressChangeRequested> context) => mails.AddAsync(
        context.Message.Request, AddressRequestedFacts.Of(context.Message), context.CancellationToken);
}
