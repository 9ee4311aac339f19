using EspaceFamille.Containers.Tests.Town;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Containers.Tests;

/// <summary>The users of the trial's document server, over the network of its pods.</summary>
[Collection(SharedTown.Name)]
public sealed class DatabaseUsersTests(ContainerTown town)
{
    private const int Unauthorized = 13;
    private static readonly BsonDocument Count = new("count", "migrations");

    public static TheoryData<string, string> Others => new()
    {
        { "notifications", "reservations" }, { "partners", "identity" }, { "portal", "identity" }, { "reservations", "documents" },
    };

    [SkippableTheory]
    [MemberData(nameof(Others))]
    public async Task User_OfOneService_ReadsItsOwnDatabaseAndNoOther(string user, string other)
    {
        ContainerTown.IsHere();
        Assert.True((await town.Database(user).RunCommandAsync<BsonDocument>(Count))["n"].ToInt32() > 0);
        var refused = await Assert.ThrowsAsync<MongoCommandException>(
            () => town.Database(other, asUser: user).RunCommandAsync<BsonDocument>(Count));
        Assert.Equal(Unauthorized, refused.Code);
    }
}
