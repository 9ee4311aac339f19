using EspaceFamille.Partners.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Partners.Features.Retention;

/// <summary>Erases old events. The last one of all stays until another follows it, as the next position follows its own.</summary>
internal sealed class EventsEraser(EventStore events, RetentionPolicy policy, ErasureReceipts receipts) : IEraser
{
    public async Task<int> EraseAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var expired = await events.RecordedUntilAsync(policy.LimitOf(PartnersRetention.Events, now), cancel);
        var count = await events.CountAsync(expired, cancel);
        if (count == 0)
            return 0;
        await receipts.WriteAsync(PartnersRetention.Events, count, now, cancel);
        await events.EraseAsync(expired, cancel);
        return count;
    }

    public override string ToString() => $"{PartnersRetention.Events.Name} of {EventStore.Collection}";
}
