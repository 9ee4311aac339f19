namespace EspaceFamille.Platform;

/// <summary>
/// Password hashing is slow by design. Concurrent sign-ins share half of the processors, so that the other half remains for all other
/// requests. Known browsers are served first, and each of the two queues is bounded: a flood of attempts delays no owner at a
/// known browser.
/// </summary>
public sealed class HashingLimiter
{
    /// <summary>About four seconds of hashing.</summary>
    private const int UsualWaitingPerSlot = 40;

    private readonly Lock _lock = new();
    private readonly LinkedList<TaskCompletionSource> _known = new(), _unknown = new();
    private readonly int _maxWaiting;
    private int _free;

    public HashingLimiter()
        : this(Math.Max(1, Environment.ProcessorCount / 2))
    {
    }

    /// <param name="slots">How many hash at the same time.</param>
    /// <param name="waitingPerSlot">How many wait in each queue, per slot.</param>
    public HashingLimiter(int slots, int waitingPerSlot = UsualWaitingPerSlot) => (_free, _maxWaiting) = (slots, slots * waitingPerSlot);

    /// <summary>Waits for a slot, which is released when the result is disposed. Null when too many wait already.</summary>
    public async Task<IDisposable?> EnterAsync(bool isKnownBrowser, CancellationToken cancel)
    {
        if (Enqueue(isKnownBrowser ? _known : _unknown) is not { } place)
            return null;
        await using var registration = cancel.Register(() => Leave(place, cancel));
        await place.Value.Task;
        return new Slot(this);
    }

    /// <summary>A slot that is free now; null when all are taken.</summary>
    public IDisposable? TryEnter()
    {
        lock (_lock)
        {
            if (_free == 0)
                return null;
            _free--;
        }

        return new Slot(this);
    }

    private LinkedListNode<TaskCompletionSource>? Enqueue(LinkedList<TaskCompletionSource> queue)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_free == 0)
                return queue.Count < _maxWaiting ? queue.AddLast(turn) : null;
            _free--;
        }

        turn.SetResult();
        return new(turn);
    }

    private void Leave(LinkedListNode<TaskCompletionSource> place, CancellationToken cancel)
    {
        lock (_lock)
        {
            // Without a list its turn has come: the slot is released by its owner.
            if (place.List is not { } queue)
                return;
            queue.Remove(place);
        }

        place.Value.SetCanceled(cancel);
    }

    private void Release()
    {
        TaskCompletionSource next;
        lock (_lock)
        {
            if ((_known.First ?? _unknown.First) is not { } first)
            {
                _free++;
                return;
            }

            first.List!.Remove(first);
            next = first.Value;
        }

        next.SetResult();
    }

    private sealed class Slot(HashingLimiter queue) : IDisposable
    {
        private int _released;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _released, 1) == 0)
                queue.Release();
        }
    }
}
