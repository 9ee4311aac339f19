using EspaceFamille.Partners.Domain.Publishing;
using EspaceFamille.Partners.Features.Publishing.Queues;
using EspaceFamille.Partners.Storage;

namespace EspaceFamille.Partners.Features.Publishing.PublishEvent;

/// <summary>Renders an event for each partner that may see it, and publishes it to the partner's queue.</summary>
internal sealed class PartnerPublisher(
    PartnerDirectory partners, PartnerStreams streams, EpochStore epochs, EventRendering rendering, PartnerQueues queues)
{
    public async Task PublishAsync(LoggedEvent logged, CancellationToken cancel)
    {
        var at = new Cursor(await epochs.ReadAsync(cancel), logged.Id);
        List<Task> publishing = [];
        foreach (var partner in await partners.ActiveAsync(cancel))
        {
            var visibility = VisibilityRules.Of(partner.Rights, logged.Mark);
            if (visibility is Visibility.Hidden)
                continue;
            var previous = at with { Position = await streams.PreviousAsync(partner, logged.Id, cancel) };
            publishing.Add(queues.PublishAsync(partner.QueueName, rendering.Of(logged, visibility, partner, at, previous), cancel));
        }

        await Task.WhenAll(publishing);
    }
}
