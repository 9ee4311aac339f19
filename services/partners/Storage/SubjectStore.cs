using EspaceFamille.Partners.Domain.Partners;
using EspaceFamille.Partners.Domain.Subjects;
using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Partners.Storage;

/// <summary>The subjects of events: one document each, with its unpublished events.</summary>
internal sealed class SubjectStore(AggregateStore<Subject> subjects)
{
    public const string Collection = "subjects";
    private const int Attempts = 20;
    private static readonly EventKind[] Ending = [EventKind.Days, EventKind.Requests, EventKind.Absences];
    private static readonly FilterDefinitionBuilder<Subject> Where = Builders<Subject>.Filter;

    public static readonly CreateIndexModel<Subject>[] Indexes =
        [new(Builders<Subject>.IndexKeys.Ascending(subject => subject.Kind).Ascending(subject => subject.ChangedAt))];

    /// <summary>Days, requests and absences that nothing changed since. The others are kept while they are registered.</summary>
    public static FilterDefinition<Subject> ChangedUntil(DateTimeOffset until) =>
        Where.In(subject => subject.Kind, Ending) & Where.Lte(subject => subject.ChangedAt, until);

    public Task<Subject?> FindAsync(string id, CancellationToken cancel) => subjects.FindAsync(id, cancel);

    /// <summary>Those whose ids begin with the prefix, which ends with a slash.</summary>
    public async Task<IReadOnlyList<Subject>> WithPrefixAsync(string prefix, CancellationToken cancel) =>
        await subjects.Collection
            .Find(Where.Gt(subject => subject.Id, prefix) & Where.Lt(subject => subject.Id, $"{prefix[..^1]}0"))
            .ToListAsync(cancel);

    /// <summary>Reads, decides and writes, and again from the start after a concurrent write. A null decision writes nothing.</summary>
    /// <exception cref="TimeoutException">Each attempt was stale: a later retry can succeed.</exception>
    public async Task ChangeAsync(string id, Func<Subject?, Change<Subject>?> decide, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var stored = await subjects.FindAsync(id, cancel);
            if (decide(stored) is not { } change)
                return;
            var saved = stored is null
                ? await subjects.InsertAsync(change.State, change.Messages, cancel)
                : await subjects.SaveAsync(change.State, change.Messages, cancel);
            if (saved.IsSaved)
                return;
        }

        throw new TimeoutException($"{Collection}: {Attempts} attempts in a row were stale.");
    }
}
