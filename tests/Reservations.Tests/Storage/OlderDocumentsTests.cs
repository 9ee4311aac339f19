using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain;
using EspaceFamille.Reservations.Storage;
using MongoDB.Bson;
using MongoDB.Bson.Serialization;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Storage;

/// <summary>What was written before a field was added is read as before.</summary>
public class OlderDocumentsTests
{
    public OlderDocumentsTests() => MongoConventions.Use();

    [Fact]
    public void HouseholdCopy_WithoutAccounts_IsStillRead()
    {
        var older = new BsonDocument { { "_id", "household" }, { "sourceVersion", 3L }, { "children", new BsonArray() } };

        var copy = BsonSerializer.Deserialize<HouseholdCopy>(older);

        Assert.Equal((3L, null), (copy.SourceVersion, copy.AccountIds));
    }

    [Fact]
    public void HouseholdCopy_WithAccounts_IsReadAsItWasWritten() => Assert.Equal(
        ["first", "second"],
        BsonSerializer.Deserialize<HouseholdCopy>(new HouseholdCopy("household", 3, []) { AccountIds = ["first", "second"] }.ToBsonDocument()).AccountIds!);

    [Fact]
    public void Request_WithoutAnAgentsReason_IsAFamilys()
    {
        var older = Request.ToBsonDocument();
        Assert.Contains("agentReason", older.Names);
        older.Remove("agentReason");

        Assert.Null(BsonSerializer.Deserialize<ReservationRequest>(older).AgentReason);
        Assert.Equal("appel", BsonSerializer.Deserialize<ReservationRequest>((Request with { AgentReason = "appel" }).ToBsonDocument()).AgentReason);
    }

    private static ReservationRequest Request => new(
        "request", "RES-2026-000001", DateTimeOffset.UnixEpoch, "parent", "household", [new DateOnly(2027, 2, 1)], [], new Idempotency("key", "hash"));
}
