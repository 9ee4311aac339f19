using EspaceFamille.Platform;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Reservations.Storage;

/// <summary>Gives enrolments of an earlier version, which had none, the version by which each write filters. All were imported.</summary>
internal static class EnrolmentVersionMigration
{
    private const string Version = "version";

    public static Migration Migration { get; } = new(1, "Give enrolments a version", (database, cancel) =>
        database.GetCollection<BsonDocument>(EnrolmentStore.Collection).UpdateManyAsync(
            Builders<BsonDocument>.Filter.Exists(Version, exists: false),
            Builders<BsonDocument>.Update.Set(Version, 1L).Set("isImported", true), cancellationToken: cancel));
}
