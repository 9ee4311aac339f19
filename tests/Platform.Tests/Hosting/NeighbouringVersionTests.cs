using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Platform.Tests.Hosting;

/// <summary>During an upgrade a version and the one before it read and write the same documents.</summary>
[Collection(SharedParts.Name)]
public sealed class NeighbouringVersionTests(Parts parts)
{
    [Fact]
    public async Task Document_OfTheNextVersion_IsReadAndKeepsItsNewFieldsWhenItIsWritten()
    {
        await using var host = await TestHost.StartAsync(parts.DocDb, Parts.NoBroker);
        var document = Document().Add("label", "new").Add("addedLater", new BsonDocument("kept", true));
        await host.Documents.InsertOneAsync(document);
        var thing = await host.Things.FindAsync(thing => thing.Id == document["_id"].AsString, CancellationToken.None);
        Assert.Equal(SaveResult.Saved, await host.Things.SaveAsync(thing! with { Count = 2 }, [], CancellationToken.None));
        var written = await host.Documents.Find(new BsonDocument("_id", document["_id"])).SingleAsync();
        Assert.Equal((2, "new", true), (written["count"].AsInt32, written["label"].AsString, written["addedLater"]["kept"].AsBoolean));
    }

    [Fact]
    public async Task Document_OfTheVersionBefore_IsReadWithoutItsLaterFields()
    {
        await using var host = await TestHost.StartAsync(parts.DocDb, Parts.NoBroker);
        var document = Document();
        await host.Documents.InsertOneAsync(document);
        var thing = await host.Things.FindAsync(thing => thing.Id == document["_id"].AsString, CancellationToken.None);
        Assert.Null(thing!.Label);
    }

    private static BsonDocument Document() => new()
    {
        { "_id", Ids.New() },
        { "version", 1L },
        { "count", 1 },
        { "outbox", new BsonArray() },
    };
}
