using System.Collections.Concurrent;
using EspaceFamille.Partners.Domain.Partners;
using EspaceFamille.Partners.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Partners.Features.Publishing;

/// <summary>The active partners, read at most once a second.</summary>
internal sealed class PartnerDirectory(PartnerStore partners, SealingKeys keys, TimeProvider clock)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, PartnerKeys> _keys = new(StringComparer.Ordinal);
    private (long ReadAt, IReadOnlyList<PartnerView> Views)? _read;

    public async Task<IReadOnlyList<PartnerView>> ActiveAsync(CancellationToken cancel)
    {
        if (_read is { } known && clock.GetElapsedTime(known.ReadAt) < Freshness)
            return known.Views;
        var at = clock.GetTimestamp();
        var views = (await partners.ListAsync(cancel)).Where(partner => partner.State is PartnerState.Active).Select(ViewOf).ToArray();
        foreach (var ended in _keys.Keys.Except(views.Select(view => view.Name), StringComparer.Ordinal))
            _keys.TryRemove(ended, out _);
        _read = (at, views);
        return views;
    }

    private PartnerView ViewOf(Partner partner)
    {
        var own = _keys.GetOrAdd(partner.Id, _ => PartnerKeys.Of(partner, keys));
        return new(partner.Id, partner.QueueName, partner.Rights, partner.RightsVersion, own);
    }
}
