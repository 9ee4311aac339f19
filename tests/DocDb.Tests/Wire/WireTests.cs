using System.Numerics;
using System.Text;
using EspaceFamille.DocDb.Tests.Servers;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.DocDb.Tests.Wire;

[Collection(EmbeddedServerGroup.Name)]
public sealed class WireTests(EmbeddedServer embedded)
{
    private const int OpQuery = 2004;
    private const int OpCompressed = 2012;
    private const int OpMsg = 2013;
    private const int MaxMessageBytes = 48_000_000;

    public static TheoryData<string, byte[]> Malformed => new()
    {
        { "compressed, though no compression was offered", RawClient.Message(OpCompressed, new byte[20]) },
        { "an unknown kind", RawClient.Message(1, new byte[20]) },
        { "one byte above the bound", RawClient.Message(OpMsg, [], MaxMessageBytes + 1) },
        { "a negative length", RawClient.Message(OpMsg, [], -1) },
        { "a length below the header's", RawClient.Message(OpMsg, [], 5) },
        { "no section", RawClient.Msg(0) },
        { "an unknown required flag", RawClient.Msg(4, RawClient.Section("{ping: 1, $db: 'x'}")) },
        { "a wrong checksum", RawClient.Msg(1, RawClient.Section("{ping: 1, $db: 'x'}"), [1, 2, 3, 4]) },
        { "a section of an unknown kind", RawClient.Msg(0, [9], new byte[20]) },
        { "two commands", RawClient.Msg(0, RawClient.Section("{ping: 1}"), RawClient.Section("{ping: 1}")) },
        { "a document longer than its message", RawClient.Msg(0, [0, 255, 0, 0, 0, 0]) },
        { "a document of a negative length", RawClient.Msg(0, [0, 255, 255, 255, 255, 0]) },
        { "a string longer than its document", RawClient.Msg(0, [0, 16, 0, 0, 0, 2, (byte)'a', 0, 255, 255, 255, 127, 0, 0, 0, 0, 0]) },
        { "a sequence without a name", RawClient.Msg(0, RawClient.Section("{insert: 'x', $db: 'x'}"), [1, 6, 0, 0, 0, 65, 65]) },
        { "a query that is cut off", RawClient.Message(OpQuery, [0, 0, 0, 0, 65]) },
        { "a document nested ten thousand times", RawClient.Msg(0, Nested(10_000)) },
    };

    [Theory, MemberData(nameof(Malformed))]
    public void Message_Malformed_EndsThatConnectionOnly(string what, byte[] message)
    {
        using var other = new RawClient(embedded.Process.Port);
        using var client = new RawClient(embedded.Process.Port);
        client.Send(message);
        Assert.True(client.Receive() is null, what);
        other.Send(RawClient.Msg(0, RawClient.Section("{ping: 1, $db: 'x'}")));
        Assert.Equal(1, other.Receive()!["ok"].ToInt32());
    }

    [Fact]
    public void Message_WithRightChecksum_IsAnswered()
    {
        using var client = new RawClient(embedded.Process.Port);
        var message = RawClient.Msg(1, RawClient.Section("{ping: 1, $db: 'x'}"), new byte[4]);
        var sum = message[..^4].Aggregate(uint.MaxValue, BitOperations.Crc32C) ^ uint.MaxValue;
        BitConverter.GetBytes(sum).CopyTo(message, message.Length - 4);
        client.Send(message);
        Assert.Equal(1, client.Receive()!["ok"].ToInt32());
    }

    [Fact]
    public void Message_WithDocumentSequence_StandsForAnArray()
    {
        using var client = new RawClient(embedded.Process.Port);
        byte[] documents =
            [.. Encoding.UTF8.GetBytes("documents\0"), .. new BsonDocument("_id", 1).ToBson(), .. new BsonDocument("_id", 2).ToBson()];
        client.Send(
            RawClient.Msg(
                0, [1, .. BitConverter.GetBytes(documents.Length + 4), .. documents], RawClient.Section(
                    "{insert: 'sequence', $db: 'wire'}")));
        Assert.Equal(2, client.Receive()!["n"].ToInt32());
    }

    [Fact]
    public void Message_WithMoreToCome_GetsNoAnswer()
    {
        using var client = new RawClient(embedded.Process.Port);
        client.Send(RawClient.Msg(2, RawClient.Section("{ping: 1, $db: 'x'}")));
        client.Send(RawClient.Msg(0, RawClient.Section("{buildInfo: 1, $db: 'x'}")));
        Assert.True(client.Receive()!.Contains("version"));
    }

    [Fact]
    public void LegacyQuery_OtherThanTheGreeting_IsRefused()
    {
        using var client = new RawClient(embedded.Process.Port);
        client.Send(Query("{isMaster: 1}"));
        Assert.True(client.Receive(headBytes: 20)!["ismaster"].AsBoolean);
        client.Send(Query("{insert: 'x', documents: [{}]}"));
        Assert.Equal(352, client.Receive(headBytes: 20)!["code"].ToInt32());
    }

    [Fact]
    public void Message_JustBelowTheBound_IsAnswered()
    {
        var collection = embedded.Client.GetDatabase("wire").GetCollection<BsonDocument>("large");
        collection.InsertMany(Enumerable.Range(0, 3).Select(id => new BsonDocument { { "_id", id }, { "bytes", new byte[15_900_000] } }));
        Assert.Equal(3, collection.CountDocuments("{}"));
        embedded.Client.DropDatabase("wire");
    }

    private static byte[] Query(string command) => RawClient.Message(OpQuery,
        [0, 0, 0, 0, .. Encoding.UTF8.GetBytes("admin.$cmd\0"), 0, 0, 0, 0, 255, 255, 255, 255, .. BsonDocument.Parse(command).ToBson()]);

    /// <summary>{a: {a: {a: ...}}}: each level is a length, an element's head and an end.</summary>
    private static byte[] Nested(int levels)
    {
        var bytes = new List<byte> { 0 };
        for (var level = levels; level > 0; level--)
        {
            bytes.AddRange(BitConverter.GetBytes((8 * level) + 5));
            bytes.AddRange([3, (byte)'a', 0]);
        }

        bytes.AddRange([5, 0, 0, 0, 0]);
        bytes.AddRange(new byte[levels]);
        return [.. bytes];
    }
}
