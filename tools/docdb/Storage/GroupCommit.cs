using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace EspaceFamille.DocDb.Storage;

/// <summary>
/// The single writer. Writes that arrive during a commit share the next one; each is acknowledged after the
/// commit that contains it has been flushed to disk.
/// </summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    private const int MaxWaiting = 1024;
    private const int MaxPerCommit = 256;

    private readonly Channel<Write> _queue = Channel.CreateBounded<Write>(MaxWaiting);
    private readonly WriteSession _session;
    private readonly StoreCounters _counters;
    private readonly Action<Catalog> _publish;
    private readonly Task _loop;

    public GroupCommit(WriteSession session, StoreCounters counters, Action<Catalog> publish)
    {
        (_session, _counters, _publish) = (session, counters, publish);
        _loop = Task.Run(LoopAsync);
    }

    /// <summary>Faults when the file has become unusable: the process must then exit instead of appearing healthy.</summary>
    public Task Ended => _loop;

    /// <summary>Completes when the work is durable; faults with the work's own error, or with the commit's.</summary>
    public async Task<T> RunAsync<T>(Func<WriteSession, T> work)
    {
        var write = new Write<T>(work);
        await _queue.Writer.WriteAsync(write);
        return await write.Outcome;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop;
    }

    private async Task LoopAsync()
    {
        var group = new List<Write>(MaxPerCommit);
        while (await _queue.Reader.WaitToReadAsync())
        {
            try
            {
                CommitGroup(group);
                foreach (var write in group) write.Acknowledge();
            }
            catch (Exception failure)
            {
                foreach (var write in group) write.Fail(failure);
                _session.Rollback();
            }

            group.Clear();
        }
    }

    private void CommitGroup(List<Write> group)
    {
        while (group.Count < MaxPerCommit && _queue.Reader.TryRead(out var write)) Join(group, write);
        if (group.Count == 0) return;
        _session.Commit();
        _counters.CountCommit(group.Count);
        _publish(_session.Catalog);
    }

    private void Join(List<Write> group, Write write)
    {
        if (group.Count == 0) _session.Begin();
        group.Add(write);
        try
        {
            write.Do(_session);
        }
        catch (Exception fault) when (fault is not SqliteException)
        {
            // Only this write failed, but it may be half applied: roll back and run the other writes again without it.
            group.Remove(write);
            write.Fail(fault);
            _session.Rollback();
            if (group.Count > 0) _session.Begin();
            foreach (var other in group) other.Do(_session);
        }
    }

    private abstract class Write
    {
        public abstract void Do(WriteSession session);

        public abstract void Acknowledge();

        public abstract void Fail(Exception failure);
    }

    private sealed class Write<T>(Func<WriteSession, T> work) : Write
    {
        private readonly TaskCompletionSource<T> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private CommandFailure? _refusal;
        private T? _result;

        public Task<T> Outcome => _outcome.Task;

        public override void Do(WriteSession session)
        {
            _refusal = null;
            try
            {
                _result = work(session);
            }
            catch (CommandFailure refusal)
            {
                _refusal = refusal;
            }
        }

        public override void Acknowledge()
        {
            if (_refusal is null) _outcome.SetResult(_result!);
            else _outcome.SetException(_refusal);
        }

        public override void Fail(Exception failure) => _outcome.SetException(failure);
    }
}
