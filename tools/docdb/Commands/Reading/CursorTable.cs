using System.Collections.Concurrent;
using System.Security.Cryptography;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Reading;

/// <summary>Cursors that wait for getMore; a command removes one while it uses it. Idle cursors expire after ten minutes.</summary>
internal sealed class CursorTable : IDisposable
{
    private const int MaxOpen = 1000;
    private const int FirstBatch = 101;

    private static readonly TimeSpan MaxIdle = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<long, Cursor> _open = new();
    private readonly TimeProvider _time;
    private readonly ITimer _sweep;

    public CursorTable(TimeProvider time)
    {
        _time = time;
        _sweep = time.CreateTimer(_ => EndIdle(), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
    }

    /// <summary>The first batch, and the cursor's id if results remain.</summary>
    public BsonDocument Start(Cursor cursor, int? batchSize, bool single = false)
    {
        var batch = cursor.Take(batchSize ?? FirstBatch);
        var id = 0L;
        if (single || !cursor.HasMore) cursor.Dispose();
        else id =
            Keep(RandomNumberGenerator.GetInt32(int.MaxValue) + ((long)RandomNumberGenerator.GetInt32(int.MaxValue) << 31) + 1, cursor);
        return Reply("firstBatch", batch, id, cursor.Namespace);
    }

    public BsonDocument Continue(long id, string ns, int batchSize)
    {
        var cursor = Remove(id) ?? throw new CommandFailure(43, "CursorNotFound", $"cursor id {id} not found");
        if (cursor.Namespace != ns)
        {
            Keep(id, cursor);
            throw new CommandFailure(
                13, "Unauthorized",
                $"Requested getMore on namespace '{ns}', but cursor belongs to a different namespace {cursor.Namespace}");
        }

        var batch = cursor.Take(batchSize);
        if (cursor.HasMore) return Reply("nextBatch", batch, Keep(id, cursor), ns);
        cursor.Dispose();
        return Reply("nextBatch", batch, 0, ns);
    }

    /// <summary>Whether the cursor existed; a cursor of another database counts as missing.</summary>
    public bool End(long id, string database) =>
        _open.TryGetValue(id, out var cursor) && cursor.Namespace.StartsWith($"{database}.", StringComparison.Ordinal) && End(id);

    public void Dispose()
    {
        _sweep.Dispose();
        foreach (var id in _open.Keys) End(id);
    }

    public static BsonDocument Reply(string name, BsonArray batch, long id, string ns) =>
        new("cursor", new BsonDocument { { name, batch }, { "id", id }, { "ns", ns } });

    private long Keep(long id, Cursor cursor)
    {
        if (_open.Count >= MaxOpen)
        {
            cursor.Dispose();
            throw CommandFailure.BadValue($"more than {MaxOpen} cursors are open");
        }

        cursor.LastUsed = _time.GetTimestamp();
        _open[id] = cursor;
        return id;
    }

    private bool End(long id)
    {
        var cursor = Remove(id);
        cursor?.Dispose();
        return cursor is not null;
    }

    private Cursor? Remove(long id) => _open.TryRemove(id, out var cursor) ? cursor : null;

    private void EndIdle()
    {
        foreach (var (id, cursor) in _open)
        {
            if (_time.GetElapsedTime(cursor.LastUsed) > MaxIdle) End(id);
        }
    }
}
