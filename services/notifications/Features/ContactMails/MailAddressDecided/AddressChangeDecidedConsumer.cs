using EspaceFamille.Contracts.Identity;
using MassTransit;

namespace EspaceFamille.Notifications.Features.ContactMails.MailAddressDecided;

/// <summary>Mails the town's decision on a change of address, once per decision.</summary>
internal sealed class AddressChangeDecidedConsumer(MailQueue mails) : IConsumer<AddressChangeDecided>
{
    public Task Consume(ConsumeContext<AddressChangeDecided> context) => mails.AddAsync(
        context.Message.Request, AddressDecidedFacts.Of(context.Message), context.CancellationToken);
}
