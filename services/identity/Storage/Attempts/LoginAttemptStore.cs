using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Storage.Attempts;

/// <summary>The attempts per bucket, by its keyed hash.</summary>
internal sealed class LoginAttemptStore(IMongoDatabase database) : AttemptStore(database, Collection)
{
    public const string Collection = "signInLogins";
}
