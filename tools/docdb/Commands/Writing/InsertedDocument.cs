using EspaceFamille.DocDb.Updates;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Writing;

/// <summary>What an insert makes of a received document: an _id in front, and the time in empty timestamps at the top level.</summary>
internal static class InsertedDocument
{
    private static int _sequence;

    /// <exception cref="CommandFailure">Its _id is of a type that no _id can have.</exception>
    public static BsonDocument Prepare(BsonDocument document, TimeProvider time)
    {
        var result = UpsertSeed.WithIdFirst(document);
        if (result[0] is BsonArray or BsonRegularExpression or BsonUndefined)
            throw CommandFailure.BadValue($"can't use a value of type {result[0].BsonType} for _id");
        for (var i = 1; i < result.ElementCount; i++)
        {
            if (IsEmpty(result[i])) result[i] = Now(time);
        }

        return result;
    }

    public static bool IsEmpty(BsonValue value) => value is BsonTimestamp { Value: 0 };

    /// <summary>A timestamp that this server gives only once.</summary>
    private static BsonTimestamp Now(TimeProvider time) =>
        new((int)time.GetUtcNow().ToUnixTimeSeconds(), Interlocked.Increment(ref _sequence));
}
