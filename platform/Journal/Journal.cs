using System.Runtime.CompilerServices;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>
/// The service's append-only journal. The entry of a read is written before the first byte of the response; the entry of a
/// write is one of the messages of that write, and the outbox relay writes it here.
/// </summary>
public sealed class Journal(IMongoDatabase database)
{
    internal const string Collection = "audit";
    private const int MostReadings = 500;
    private const int MostWritten = 500;

    internal static readonly CreateIndexModel<JournalEntry>[] Indexes =
    [
        new(Builders<JournalEntry>.IndexKeys.Descending(entry => entry.At).Descending(entry => entry.Id)),
        new(Builders<JournalEntry>.IndexKeys
            .Ascending(entry => entry.HouseholdId).Descending(entry => entry.At).Descending(entry => entry.Id)),
        new(Builders<JournalEntry>.IndexKeys
            .Ascending(entry => entry.AccountId).Descending(entry => entry.At).Descending(entry => entry.Id)),
    ];

    private static readonly FilterDefinitionBuilder<JournalEntry> Where = Builders<JournalEntry>.Filter;
    private readonly IMongoCollection<JournalEntry> _entries = database.GetCollection<JournalEntry>(Collection);

    /// <summary>Writes an entry. Writing it again changes nothing.</summary>
    public async Task WriteAsync(JournalEntry entry, CancellationToken cancel)
    {
        var fields = entry.ToBsonDocument();
        fields.Remove("_id");
        await _entries.UpdateOneAsync(
            Where.Eq(
                stored => stored.Id, entry.Id), new BsonDocument("$setOnInsert", fields), new UpdateOptions { IsUpsert = true }, cancel);
    }

    /// <summary>Writes entries with new ids, such as those of many readings before one response.</summary>
    public async Task WriteAllAsync(IReadOnlyCollection<JournalEntry> entries, CancellationToken cancel)
    {
        foreach (var part in entries.Chunk(MostWritten))
            await _entries.InsertManyAsync(part, cancellationToken: cancel);
    }

    /// <summary>The entries of one action of agents on a subject of the household, oldest first.</summary>
    /// <param name="householdId">Null for a subject of an account without a household.</param>
    public async Task<IReadOnlyList<JournalEntry>> ActsAsync(
        string? householdId, string action, string subjectId, CancellationToken cancel) => await _entries
            .Find(Where.Eq(entry => entry.HouseholdId, householdId) & Where.Eq(entry => entry.Action, action)
                & Where.Eq(entry => entry.SubjectId, subjectId))
            .SortBy(entry => entry.At).ThenBy(entry => entry.Id).Limit(MostReadings).ToListAsync(cancel);

    /// <summary>When agents read this of the household, oldest first; see <see cref="JournalReadings"/>.</summary>
    /// <param name="householdId">Null for a subject of an account without a household.</param>
    /// <param name="action">The action of the readings, such as <c>readReview</c>.</param>
    public async Task<IReadOnlyList<DateTimeOffset>> ReadingsAsync(
        string? householdId, string action, string subjectId, CancellationToken cancel) => JournalReadings.Of(await _entries
            .Find(Where.Eq(entry => entry.HouseholdId, householdId) & Where.Eq(entry => entry.Action, action)
                & Where.Eq(entry => entry.SubjectId, subjectId))
            .SortByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).Limit(MostReadings).ToListAsync(cancel));

    /// <summary>Entries after the cursor, newest first.</summary>
    /// <param name="householdId">Only of this household; null for all.</param>
    public Task<IReadOnlyList<JournalEntry>> NewestAsync(
        string? householdId, JournalCursor? after, int count, CancellationToken cancel) =>
        FindNewestAsync(Of(householdId), after, count, cancel);

    /// <summary>The same for a member of staff: without the entries about the reader's own households as a private person.</summary>
    /// <inheritdoc cref="NewestAsync(string?, JournalCursor?, int, CancellationToken)"/>
    public Task<IReadOnlyList<JournalEntry>> NewestAsync(
        Actor reader, JournalFilter filter, JournalCursor? after, int count, CancellationToken cancel) =>
        FindNewestAsync(Of(reader, filter), after, count, cancel);

    /// <summary>How many entries the reader would find, counted up to <paramref name="most"/>.</summary>
    public Task<long> CountAsync(Actor reader, JournalFilter filter, int most, CancellationToken cancel) =>
        _entries.CountDocumentsAsync(Of(reader, filter), new CountOptions { Limit = most }, cancel);

    /// <summary>All entries that the reader finds, newest first, read from the database as they are taken.</summary>
    public async IAsyncEnumerable<JournalEntry> StreamAsync(
        Actor reader, JournalFilter filter, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var cursor = await Sorted(Of(reader, filter)).ToCursorAsync(cancel);
        while (await cursor.MoveNextAsync(cancel))
        {
            foreach (var entry in cursor.Current)
                yield return entry;
        }
    }

    private static FilterDefinition<JournalEntry> Of(string? householdId) =>
        householdId is null ? Where.Empty : Where.Eq(entry => entry.HouseholdId, householdId);

    private static FilterDefinition<JournalEntry> Of(Actor reader, JournalFilter filter)
    {
        var which = Of(filter.HouseholdId) & Where.Nin(entry => entry.HouseholdId, reader.OwnHouseholdIds);
        if (filter.AccountId is { } account)
            which &= Where.Eq(entry => entry.AccountId, account);
        if (filter.From is { } from)
            which &= Where.Gte(entry => entry.At, from);
        if (filter.Until is { } until)
            which &= Where.Lt(entry => entry.At, until);
        return filter.Actions.Count == 0 ? which : which & Where.In(entry => entry.Action, filter.Actions);
    }

    private async Task<IReadOnlyList<JournalEntry>> FindNewestAsync(
        FilterDefinition<JournalEntry> which, JournalCursor? after, int count, CancellationToken cancel)
    {
        if (after is (var at, var id))
            which &= Where.Lte(entry => entry.At, at) & (Where.Lt(entry => entry.At, at) | Where.Lt(entry => entry.Id, id));
        return await Sorted(which).Limit(count).ToListAsync(cancel);
    }

    private IOrderedFindFluent<JournalEntry, JournalEntry> Sorted(FilterDefinition<JournalEntry> which) =>
        _entries.Find(which).SortByDescending(entry => entry.At).ThenByDescending(entry => entry.Id);
}
