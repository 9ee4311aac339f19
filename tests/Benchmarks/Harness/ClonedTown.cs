using EspaceFamille.Story;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Benchmarks.Harness;

/// <summary>
/// Makes the town larger than its files: enrolments with a planning each, like one that is there, each of a child of its
/// own. They are written into the service's database as an import writes them.
/// </summary>
internal sealed class ClonedTown(StoryOptions options)
{
    private const int Batch = 1000;
    private readonly IMongoDatabase _reservations = new MongoClient(options.Database()).GetDatabase("reservations");

    private IMongoCollection<BsonDocument> Enrolments => _reservations.GetCollection<BsonDocument>("enrolments");

    private IMongoCollection<BsonDocument> Plannings => _reservations.GetCollection<BsonDocument>("plannings");

    /// <summary>How many messages the service's outboxes hold, and how many absences wait for their decision.</summary>
    public async Task<long> WaitingAsync()
    {
        var absences = _reservations.GetCollection<BsonDocument>("absences");
        return await absences.CountDocumentsAsync(new BsonDocument("outbox.at", new BsonDocument("$lt", DateTime.MaxValue)))
            + await absences.CountDocumentsAsync(new BsonDocument("state", "UnderReview"));
    }

    /// <param name="household">Whose children they are; null for a household each.</param>
    public async Task<IReadOnlyList<Booked>> AddAsync(string name, int count, Booked like, string? household)
    {
        var enrolment = await Enrolments.Find(new BsonDocument("_id", like.EnrolmentId)).SingleAsync();
        var planning = await Plannings.Find(new BsonDocument("enrolmentId", like.EnrolmentId))
            .SortByDescending(found => found["schoolYear"]).ToListAsync();
        var made = Enumerable.Range(0, count)
            .Select(number => new Booked($"{name}-child-{number}", $"{name}-{number}", like.Open, like.Reserved)).ToArray();
        foreach (var part in made.Chunk(Batch))
        {
            await Enrolments.InsertManyAsync(part.Select(one => Like(enrolment, one, household)));
            await Plannings.InsertManyAsync(part.SelectMany(one => planning.Select(year => Like(year, one))));
        }

        return made;
    }

    private static BsonDocument Like(BsonDocument enrolment, Booked one, string? household)
    {
        var copy = enrolment.DeepClone().AsBsonDocument;
        (copy["_id"], copy["code"], copy["childId"]) = (one.EnrolmentId, one.EnrolmentId, one.ChildId);
        if (household is null)
            copy["householdIds"] = new BsonArray { $"{one.EnrolmentId}-household" };
        return copy;
    }

    private static BsonDocument Like(BsonDocument planning, Booked one)
    {
        var copy = planning.DeepClone().AsBsonDocument;
        (copy["_id"], copy["enrolmentId"]) = ($"{one.EnrolmentId}:{planning["schoolYear"]}", one.EnrolmentId);
        (copy["requests"], copy["outbox"]) = (new BsonArray(), new BsonArray());
        return copy;
    }
}
