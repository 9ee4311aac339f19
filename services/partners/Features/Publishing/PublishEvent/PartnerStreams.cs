using System.Collections.Concurrent;
using EspaceFamille.Partners.Domain.Publishing;
using EspaceFamille.Partners.Storage;

namespace EspaceFamille.Partners.Features.Publishing.PublishEvent;

/// <summary>
/// Which event precedes another in the stream of a partner: the last one before it that the partner may see. It is computed from the log,
/// which is complete up to any position that it has.
/// </summary>
internal sealed class PartnerStreams(EventStore log)
{
    private const int PageSize = 200;
    private const int KeptMarks = 5_000;
    private readonly ConcurrentDictionary<long, EventMark?> _marks = new();
    private readonly ConcurrentDictionary<(string Partner, int RightsVersion), long> _known = new();

    /// <param name="position">Of an event that the partner may see.</param>
    /// <returns>0 where it is the first one.</returns>
    public async Task<long> PreviousAsync(PartnerView partner, long position, CancellationToken cancel)
    {
        var key = (partner.Name, partner.RightsVersion);
        var previous = await PreviousAsync(partner, position, _known.GetValueOrDefault(key), cancel);
        _known.AddOrUpdate(key, position, (_, known) => Math.Max(known, position));
        return previous;
    }

    private async Task<long> PreviousAsync(PartnerView partner, long position, long known, CancellationToken cancel)
    {
        for (var before = position - 1; before > 0; before--)
        {
            if (before == known)
                return known;
            if (await MarkAsync(before, cancel) is not { } mark)
                return 0;
            if (VisibilityRules.Of(partner.Rights, mark) is not Visibility.Hidden)
                return before;
        }

        return 0;
    }

    /// <summary>Null for a position that was erased: so are all before it.</summary>
    private async Task<EventMark?> MarkAsync(long position, CancellationToken cancel)
    {
        if (_marks.TryGetValue(position, out var known))
            return known;
        var first = Math.Max(1, position - PageSize + 1);
        foreach (var mark in await log.MarksAsync(first, position, cancel))
            _marks[mark.Id] = mark;
        _marks.TryAdd(position, null);
        Forget(position);
        return _marks.GetValueOrDefault(position);
    }

    private void Forget(long position)
    {
        if (_marks.Count <= 2 * KeptMarks)
            return;
        foreach (var old in _marks.Keys.Where(key => Math.Abs(key - position) > KeptMarks))
            _marks.TryRemove(old, out _);
    }
}
