using EspaceFamille.Identity.Domain.Imports;
using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Storage;

/// <summary>The register of imports. Ids sort by time.</summary>
internal sealed class ImportRunStore(AggregateStore<ImportRun> runs)
{
    public const string Collection = "imports";

    public static readonly CreateIndexModel<ImportRun>[] Indexes = [new(Builders<ImportRun>.IndexKeys.Ascending(run => run.At))];

    private static FilterDefinitionBuilder<ImportRun> Where => Builders<ImportRun>.Filter;

    public Task<SaveResult> InsertAsync(ImportRun run, CancellationToken cancel) => runs.InsertAsync(run, [], cancel);

    public Task<ImportRun?> FindAsync(string id, CancellationToken cancel) => runs.FindAsync(id, cancel);

    /// <summary>The run has written everything.</summary>
    /// <param name="keptAdministrator">The user name of the last active administrator, where that one was not disabled.</param>
    public Task EndAsync(string id, string? keptAdministrator, CancellationToken cancel) => runs.ChangeAsync(
        id,
        run => new Change<ImportRun>(run with { Outcome = ImportOutcome.Applied, KeptAdministrator = keptAdministrator }),
        cancel);

    /// <summary>Newest first.</summary>
    /// <param name="after">The last id of the page before; null for the first page.</param>
    public async Task<IReadOnlyList<ImportRun>> ListAsync(string? after, int limit, CancellationToken cancel) => await runs.Collection
        .Find(after is null ? Where.Empty : Where.Lt(run => run.Id, after)).SortByDescending(run => run.Id).Limit(limit)
        .ToListAsync(cancel);

    public static FilterDefinition<ImportRun> Before(DateTimeOffset instant) => Where.Lt(run => run.At, instant);
}
