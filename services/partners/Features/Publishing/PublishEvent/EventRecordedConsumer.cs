using EspaceFamille.Contracts.Partners;
using EspaceFamille.Partners.Domain.Events;
using EspaceFamille.Partners.Domain.Publishing;
using EspaceFamille.Partners.Storage;
using MassTransit;

namespace EspaceFamille.Partners.Features.Publishing.PublishEvent;

/// <summary>
/// Gives an event its position and publishes it to each partner that may see it. Consumed again after a crash, it has the same position and
/// the same ids.
/// </summary>
internal sealed class EventRecordedConsumer(EventStore log, PartnerPublisher publisher) : IConsumer<EventRecorded>
{
    public async Task Consume(ConsumeContext<EventRecorded> context)
    {
        var logged = await log.AppendAsync(Recorded(context.Message), context.CancellationToken);
        await publisher.PublishAsync(logged, context.CancellationToken);
    }

    private static LoggedEvent Recorded(EventRecorded message) => new(
        Id: 0, $"{message.SubjectId}@{message.Version}", EventType.Named(message.Type).Kind, message.Type, message.SubjectId,
        message.Version, message.At, message.PlaceBefore, message.PlaceAfter, message.Body);
}
