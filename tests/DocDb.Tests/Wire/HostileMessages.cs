using System.Buffers.Binary;
using System.Text;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Tests.Wire;

/// <summary>Messages as drivers send them, each spoilt in one or several ways; the same seed gives the same messages.</summary>
internal static class HostileMessages
{
    private const int OpQuery = 2004;

    private static readonly string[] Commands =
    [
        "{hello: 1, helloOk: true, client: {driver: {name: 'd', version: '1'}}, $db: 'admin'}",
        "{find: 'things', filter: {household: 'h', day: {$gte: 4, $lt: 9}, tags: {$in: ['x', /^y/]}}, sort: {day: -1}, projection: "
            + "{day: 1}, limit: 5, $db: 'hostile'}",
        "{insert: 'things', ordered: true, documents: [{household: 'h', day: 5, tags: ['x', {y: 1}]}], $db: 'hostile'}",
        "{update: 'things', updates: [{q: {day: 5}, u: {$set: {'a.b': 1}, $push: {list: {$each: [1, 2], $slice: 3}}, $inc: {n: 1}}, "
            + "multi: true, upsert: true}], $db: 'hostile'}",
        "{delete: 'things', deletes: [{q: {day: {$gt: 5}}, limit: 0}], ordered: false, $db: 'hostile'}",
        "{findAndModify: 'things', query: {day: 5}, sort: {n: 1}, update: {$pull: {tags: {y: 1}}}, new: true, fields: {day: 1}, "
            + "upsert: true, $db: 'hostile'}",
        "{aggregate: 'things', pipeline: [{$match: {day: 5}}, {$sort: {n: 1}}, {$group: {_id: '$household', n: {$sum: 1}}}, {$skip: "
            + "1}, {$limit: 2}], cursor: {batchSize: 3}, $db: 'hostile'}",
        "{count: 'things', query: {day: 5}, limit: 4, skip: 1, $db: 'hostile'}",
        "{distinct: 'things', key: 'household', query: {day: {$ne: 5}}, $db: 'hostile'}",
        "{createIndexes: 'things', indexes: [{key: {household: 1, day: -1}, name: 'i', partialFilterExpression: {day: {$gte: 1}}}], "
            + "writeConcern: {w: 'majority'}, $db: 'hostile'}",
        "{getMore: NumberLong(77), collection: 'things', batchSize: 5, $db: 'hostile'}",
        "{killCursors: 'things', cursors: [NumberLong(77)], $db: 'hostile'}",
        "{listCollections: 1, filter: {name: 'things'}, nameOnly: true, $db: 'hostile'}",
        "{endSessions: [{id: UUID('00000000-0000-0000-0000-000000000001')}], $db: 'admin'}",
    ];

    public static IEnumerable<byte[]> Make(int count, int seed)
    {
        var chance = new Random(seed);
        for (var made = 0; made < count; made++)
        {
            // Every second message is well-formed with an invalid command.
            var message = Whole(chance);
            for (var spoilt = 0; spoilt < made % 2 * (1 + chance.Next(3)); spoilt++) message = Spoiling.Any(message, chance);
            yield return message;
        }
    }

    private static byte[] Whole(Random chance)
    {
        var command = BsonDocument.Parse(Commands[chance.Next(Commands.Length)]);
        for (var confused = 1 + chance.Next(3); confused > 0; confused--) Confusion.Replace(command, chance);
        return chance.Next(8) switch
        {
            0 =>
                RawClient.Message(
                    OpQuery, [0, 0, 0, 0, .. Encoding.UTF8.GetBytes("admin.$cmd\0"), 0, 0, 0, 0, 255, 255, 255, 255, .. command.ToBson()]),
            1 => Sequence(command),
            _ => RawClient.Msg(0, [0, .. command.ToBson()]),
        };
    }

    /// <summary>A command whose array of documents is a document sequence section.</summary>
    private static byte[] Sequence(BsonDocument command)
    {
        var list = command.FirstOrDefault(field => field.Value is BsonArray array && array.All(item => item is BsonDocument));
        if (list.Name is null) return RawClient.Msg(0, [0, .. command.ToBson()]);
        command.Remove(list.Name);
        byte[] documents = [.. Encoding.UTF8.GetBytes(list.Name + "\0"), .. list.Value.AsBsonArray.SelectMany(item => item.ToBson())];
        return RawClient.Msg(0, [0, .. command.ToBson()], [1, .. BitConverter.GetBytes(documents.Length + 4), .. documents]);
    }

    /// <summary>The length in the header set to what the message has.</summary>
    public static byte[] Fitted(byte[] message)
    {
        if (message.Length >= 4) BinaryPrimitives.WriteInt32LittleEndian(message, message.Length);
        return message;
    }
}
