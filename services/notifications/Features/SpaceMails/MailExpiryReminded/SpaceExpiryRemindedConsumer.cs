using EspaceFamille.Contracts.Documents;
using MassTransit;

namespace EspaceFamille.Notifications.Features.SpaceMails.MailExpiryReminded;

/// <summary>Mails that documents of a storage space expire soon, once per account and day.</summary>
internal sealed class SpaceExpiryRemindedConsumer(MailQueue mails) : IConsumer<SpaceExpiryReminded>
{
    public Task Consume(ConsumeContext<SpaceExpiryReminded> context) => mails.AddAsync(
        SpaceHead.Of(context.Message.AccountId), SpaceExpiryFacts.Of(context.Message), context.CancellationToken);
}
