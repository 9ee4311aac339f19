using EspaceFamille.DocDb.Storage;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Reading;

/// <summary>A result document with its size in bytes.</summary>
internal readonly record struct Outgoing(BsonDocument Document, int Bytes);

/// <summary>Results that are read on demand, one batch at a time.</summary>
internal sealed class Cursor : IDisposable
{
    /// <summary>A batch is limited to the maximum document size, so that a reply fits into the maximum message size.</summary>
    private const int MaxBatchBytes = DocumentWrites.MaxDocumentBytes;

    private readonly IEnumerator<Outgoing> _results;
    private readonly Action _release;

    public Cursor(string ns, IEnumerable<Outgoing> results, Action release)
    {
        (Namespace, _results, _release) = (ns, results.GetEnumerator(), release);
        Advance();
    }

    public string Namespace { get; }

    public bool HasMore { get; private set; }

    /// <summary>When it was last used, in ticks of the clock.</summary>
    public long LastUsed { get; set; }

    public BsonArray Take(int count)
    {
        var batch = new BsonArray();
        for (long bytes = 0; HasMore && batch.Count < count; Advance())
        {
            bytes += _results.Current.Bytes;
            if (bytes > MaxBatchBytes && batch.Count > 0) break;
            batch.Add(_results.Current.Document);
        }

        return batch;
    }

    public void Dispose()
    {
        _results.Dispose();
        _release();
    }

    /// <summary>An error while reading, such as a sort over the memory limit, closes the cursor.</summary>
    private void Advance()
    {
        try
        {
            HasMore = _results.MoveNext();
        }
        catch
        {
            Dispose();
            throw;
        }
    }
}
