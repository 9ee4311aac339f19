using EspaceFamille.Partners.Domain.Publishing;
using MongoDB.Driver;

namespace EspaceFamille.Partners.Storage;

/// <summary>
/// The log of all events. A position is appended only after the one before it exists, by the unique id of the collection: two processes
/// that append at once cannot leave a gap, and one that stopped in between cannot fill one later.
/// </summary>
internal sealed class EventStore(IMongoDatabase database) : IDisposable
{
    public const string Collection = "events";
    private static readonly FilterDefinitionBuilder<LoggedEvent> Where = Builders<LoggedEvent>.Filter;
    private static readonly ProjectionDefinition<LoggedEvent, EventMark> Marks = Builders<LoggedEvent>.Projection.Expression(
        logged => new EventMark(logged.Id, logged.Kind, logged.PlaceBefore, logged.PlaceAfter));

    private readonly IMongoCollection<LoggedEvent> _events = database.GetCollection<LoggedEvent>(Collection);

    // Appends of one process never compete with each other.
    private readonly SemaphoreSlim _turn = new(1, 1);
    private long _last;

    public static CreateIndexModel<LoggedEvent>[] Indexes { get; } =
    [
        new(Builders<LoggedEvent>.IndexKeys.Ascending(logged => logged.Source), new CreateIndexOptions { Unique = true }),
        new(Builders<LoggedEvent>.IndexKeys.Ascending(logged => logged.At)),
    ];

    /// <summary>Appends the event, or returns it as it was appended before.</summary>
    /// <param name="recorded">Its position does not matter.</param>
    public async Task<LoggedEvent> AppendAsync(LoggedEvent recorded, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            return await AppendNextAsync(recorded, cancel);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>The last position; 0 while there is none.</summary>
    public async Task<long> LastAsync(CancellationToken cancel)
    {
        var last = await _events.Find(Where.Empty)
            .SortByDescending(logged => logged.Id).Limit(1).Project(Marks).FirstOrDefaultAsync(cancel);
        return last?.Id ?? 0;
    }

    /// <summary>The marks of positions from the first to the last, both inclusive; those that were erased are missing.</summary>
    public async Task<IReadOnlyList<EventMark>> MarksAsync(long from, long to, CancellationToken cancel) =>
        await _events.Find(Where.Gte(logged => logged.Id, from) & Where.Lte(logged => logged.Id, to))
            .SortBy(logged => logged.Id).Project(Marks).ToListAsync(cancel);

    /// <summary>Events recorded until an instant, without the last one of all: positions would begin anew.</summary>
    public async Task<FilterDefinition<LoggedEvent>> RecordedUntilAsync(DateTimeOffset until, CancellationToken cancel)
    {
        var last = await LastAsync(cancel);
        return Where.Lte(logged => logged.At, until) & Where.Lt(logged => logged.Id, last);
    }

    public async Task<int> CountAsync(FilterDefinition<LoggedEvent> filter, CancellationToken cancel) =>
        (int)await _events.CountDocumentsAsync(filter, cancellationToken: cancel);

    public Task EraseAsync(FilterDefinition<LoggedEvent> filter, CancellationToken cancel) => _events.DeleteManyAsync(filter, cancel);

    private async Task<LoggedEvent?> FindAsync(string source, CancellationToken cancel) =>
        await _events.Find(Where.Eq(logged => logged.Source, source)).FirstOrDefaultAsync(cancel);

    private async Task<LoggedEvent> AppendNextAsync(LoggedEvent recorded, CancellationToken cancel)
    {
        while (true)
        {
            var next = recorded with { Id = (_last == 0 ? await LastAsync(cancel) : _last) + 1 };
            try
            {
                await _events.InsertOneAsync(next, cancellationToken: cancel);
                _last = next.Id;
                return next;
            }
            catch (MongoWriteException exception) when (exception.WriteError.Category == ServerErrorCategory.DuplicateKey)
            {
                if (await FindAsync(recorded.Source, cancel) is { } before)
                    return before;
                _last = await LastAsync(cancel);
            }
        }
    }
}
