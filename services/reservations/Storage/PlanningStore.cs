using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain;
using MongoDB.Driver;

namespace EspaceFamille.Reservations.Storage;

/// <summary>Plannings: one document an enrolment and school year, which is written when something happens in it.</summary>
internal sealed class PlanningStore(AggregateStore<Planning> plannings)
{
    public const string Collection = "plannings";

    public static readonly CreateIndexModel<Planning>[] Indexes =
    [
        new(Builders<Planning>.IndexKeys.Ascending("requests.idempotency.key"), new CreateIndexOptions<Planning>
        {
            Unique = true,
            PartialFilterExpression = Builders<Planning>.Filter.Exists("requests.idempotency.key"),
        }),
        new(Builders<Planning>.IndexKeys.Ascending("requests.householdId")),
    ];

    /// <summary>The planning, or an empty one (version 0) where nothing has happened yet.</summary>
    public async Task<Planning> ReadAsync(string enrolmentId, string schoolYear, CancellationToken cancel)
    {
        var id = Planning.IdOf(enrolmentId, schoolYear);
        return await plannings.FindAsync(planning => planning.Id == id, cancel) ?? Planning.Empty(enrolmentId, schoolYear);
    }

    public async Task<IReadOnlyList<Planning>> ReadAllAsync(IEnumerable<string> ids, CancellationToken cancel) =>
        await plannings.Collection.Find(Builders<Planning>.Filter.In(planning => planning.Id, ids)).ToListAsync(cancel);

    /// <summary>Taken when another planning has a request of the same idempotency key.</summary>
    public Task<SaveResult> SaveAsync(Planning planning, IReadOnlyList<object> messages, CancellationToken cancel) =>
        planning.Version == 0 ? plannings.InsertAsync(planning, messages, cancel) : plannings.SaveAsync(planning, messages, cancel);

    /// <summary>The request that an idempotency key made, wherever it lies, with its planning.</summary>
    public async Task<(Planning Planning, ReservationRequest Request)?> FindRequestAsync(string idempotencyKey, CancellationToken cancel)
    {
        var filter = Builders<Planning>.Filter.Eq("requests.idempotency.key", idempotencyKey);
        var planning = await plannings.Collection.Find(filter).FirstOrDefaultAsync(cancel);
        return planning is null ? null : (planning, planning.Requests.First(request => request.Idempotency.Key == idempotencyKey));
    }

    /// <summary>Without their days, which no list of requests shows.</summary>
    public async Task<IReadOnlyList<Planning>> WithRequestsOfAsync(string household, CancellationToken cancel) =>
        await plannings.Collection.Find(Builders<Planning>.Filter.Eq("requests.householdId", household))
            .Project<Planning>(Builders<Planning>.Projection.Exclude(planning => planning.Days)).ToListAsync(cancel);

    /// <inheritdoc cref="AggregateStore{T}.ChangeAsync"/>
    public Task<Planning?> ChangeAsync(string id, Func<Planning, Change<Planning>?> decide, CancellationToken cancel) =>
        plannings.ChangeAsync(planning => planning.Id == id, decide, cancel);
}
