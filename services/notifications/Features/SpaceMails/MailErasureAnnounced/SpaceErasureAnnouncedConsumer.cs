using EspaceFamille.Contracts.Documents;
using MassTransit;

namespace EspaceFamille.Notifications.Features.SpaceMails.MailErasureAnnounced;

/// <summary>Mails that an unused storage space is to be erased, once per announcement.</summary>
internal sealed class SpaceErasureAnnouncedConsumer(MailQueue mails) : IConsumer<SpaceErasureAnnounced>
{
    public Task Consume(ConsumeContext<SpaceErasureAnnounced> context) => mails.AddAsync(
        SpaceHead.Of(context.Message.AccountId), SpaceErasureFacts.Of(context.Message), context.CancellationToken);
}
