using EspaceFamille.Identity.Domain.LetterBatches;
using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Storage.Letters;

/// <summary>Batches of letters; one at most is running.</summary>
internal sealed class LetterBatchStore(AggregateStore<LetterBatch> batches)
{
    public const string Collection = "letterBatches";

    public static readonly CreateIndexModel<LetterBatch>[] Indexes =
    [
        new(
            Builders<LetterBatch>.IndexKeys.Ascending(batch => batch.State),
            new CreateIndexOptions<LetterBatch> { Name = "one_running", Unique = true, PartialFilterExpression = Running }),
        new(Builders<LetterBatch>.IndexKeys.Ascending(batch => batch.RequestedAt)),
    ];

    private static FilterDefinition<LetterBatch> Running =>
        Builders<LetterBatch>.Filter.Eq(batch => batch.State, LetterBatchState.Running);

    /// <summary>Taken while another one is running.</summary>
    public Task<SaveResult> InsertAsync(Change<LetterBatch> batch, CancellationToken cancel) =>
        batches.InsertAsync(batch.State, batch.Messages, cancel);

    public Task<LetterBatch?> FindAsync(string id, CancellationToken cancel) => batches.FindAsync(id, cancel);

    public Task<LetterBatch?> FindRunningAsync(CancellationToken cancel) => batches.FindAsync(Running, cancel);

    public Task<LetterBatch?> ChangeAsync(string id, Func<LetterBatch, Change<LetterBatch>?> decide, CancellationToken cancel) =>
        batches.ChangeAsync(id, decide, cancel);

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<LetterBatch>> LatestAsync(int limit, CancellationToken cancel) =>
        await batches.Collection.Find(FilterDefinition<LetterBatch>.Empty)
            .SortByDescending(batch => batch.RequestedAt).Limit(limit).ToListAsync(cancel);

    public Task DeleteBeforeAsync(DateTimeOffset limit, CancellationToken cancel) =>
        batches.Collection.DeleteManyAsync(batch => batch.RequestedAt < limit, cancel);
}
