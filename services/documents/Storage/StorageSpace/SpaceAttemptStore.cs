using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Storage.StorageSpace;

/// <summary>Attempts to open storage spaces, per session and per account.</summary>
internal sealed class SpaceAttemptStore(IMongoDatabase database) : AttemptStore(database, Collection)
{
    public const string Collection = "space-attempts";
}
