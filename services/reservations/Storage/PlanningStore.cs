using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Plannings;
using MongoDB.Driver;

namespace EspaceFamille.Reservations.Storage;

/// <summary>Plannings: one document per enrolment and school year, created by the first write. Its id is its natural key.</summary>
internal sealed class PlanningStore(AggregateStore<Planning> plannings)
{
    public const string Collection = "plannings";

    public static readonly CreateIndexModel<Planning>[] Indexes =
    [
        new(Builders<Planning>.IndexKeys.Ascending(CancelledBy), new CreateIndexOptions<Planning>
        {
            PartialFilterExpression = Builders<Planning>.Filter.Exists(CancelledBy),
        }),
        new(Builders<Planning>.IndexKeys.Ascending(planning => planning.SchoolYear)),
    ];

    private const string CancelledBy = "cancelled.actId";

    private static readonly FieldDefinition<Planning, string> Id = Field.Of((Planning planning) => planning.Id);

    /// <summary>The planning, or an empty one (version 0) where none is stored.</summary>
    public async Task<Planning> ReadAsync(string enrolmentId, string schoolYear, CancellationToken cancel)
    {
        var id = Planning.IdOf(enrolmentId, schoolYear);
        return await plannings.FindAsync(id, cancel) ?? Planning.Empty(enrolmentId, schoolYear);
    }

    public async Task<IReadOnlyList<Planning>> ReadAllAsync(IReadOnlyCollection<string> ids, CancellationToken cancel) =>
        ids.Count == 0
            ? []
            : await plannings.Collection.Find(Builders<Planning>.Filter.In(Id, ids)).ToListAsync(cancel);

    /// <summary>Plannings of a school year and of those before it.</summary>
    public static FilterDefinition<Planning> UntilSchoolYear(string label) =>
        Builders<Planning>.Filter.Lte(planning => planning.SchoolYear, label);

    /// <summary>The ids of all plannings: for the import.</summary>
    public async Task<IReadOnlySet<string>> IdsAsync(CancellationToken cancel)
    {
        using var found = await plannings.Collection.Find(Builders<Planning>.Filter.Empty)
            .Project(planning => planning.Id).ToCursorAsync(cancel);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        while (await found.MoveNextAsync(cancel))
            ids.UnionWith(found.Current);
        return ids;
    }

    /// <summary>The cancelled days of each planning in which an act has cancelled or restored any.</summary>
    public async Task<IReadOnlyList<(string EnrolmentId, IReadOnlyList<CancelledDay> Cancelled)>> CancelledByAsync(
        string actId, CancellationToken cancel)
    {
        var found = await plannings.Collection.Find(Builders<Planning>.Filter.Eq(CancelledBy, actId))
            .Project(planning => new { planning.EnrolmentId, planning.Cancelled }).ToListAsync(cancel);
        return [.. found.Select(planning => (planning.EnrolmentId, planning.Cancelled))];
    }

    /// <summary>How many days an act of the town has cancelled.</summary>
    public async Task<int> CountCancelledAsync(string actId, CancellationToken cancel)
    {
        var found = await plannings.Collection.Find(Builders<Planning>.Filter.Eq(CancelledBy, actId))
            .Project(planning => planning.Cancelled).ToListAsync(cancel);
        return found.Sum(days => days.Count(day => day.ActId == actId && !day.IsRestored));
    }

    /// <summary>False when the planning was written since it was read.</summary>
    public async Task<bool> SaveAsync(PlanningChange change, CancellationToken cancel)
    {
        var (planning, messages) = change.Write();
        var saved = planning.Version == 0
            ? await plannings.InsertAsync(planning, messages, cancel)
            : await plannings.SaveAsync(planning, messages, cancel);
        return saved.IsSaved;
    }

    /// <inheritdoc cref="AggregateStore{T}.ChangeAsync(string, Func{T, Change{T}}, CancellationToken)"/>
    public Task<Planning?> ChangeAsync(string id, Func<Planning, PlanningChange?> decide, CancellationToken cancel) =>
        plannings.ChangeAsync(id, planning => decide(planning)?.Write(), cancel);
}
