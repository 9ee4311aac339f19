using EspaceFamille.Platform;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Reservations.Storage;

/// <summary>Gives enrolments of an earlier version, which had none, the version by which each write filters. All were imported.</summary>
internal static class EnrolmentVersionMigration
{
    private const string Version = "version";

    public static Migration Migration { get; } = new(1, "Give enrolments a version", (work, cancel) => work.ChangeAsync(
        Pending.Of(EnrolmentStore.Collection, Builders<BsonDocument>.Filter.Exists(Version, exists: false), Version),
        _ => Builders<BsonDocument>.Update.Set(Version, 1L).Set("isImported", true), cancel));
}
