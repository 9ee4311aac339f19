using EspaceFamille.Contracts.Identity;
using MassTransit;

namespace EspaceFamille.Notifications.Features.ContactMails.MailAddressWithdrawn;

/// <summary>Mails the confirmation that a requested change of address was withdrawn.</summary>
internal sealed class AddressChangeWithdrawnConsumer(MailQueue mails) : IConsumer<AddressChangeWithdrawn>
{
    public Task Consume(ConsumeContext<AddressChangeWithdrawn> context) => mails.AddAsync(
        context.Message.Request, AddressWithdrawnFacts.Of(context.Message), context.CancellationToken);
}
