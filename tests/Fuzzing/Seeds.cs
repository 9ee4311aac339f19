using MongoDB.Bson;

namespace EspaceFamille.Fuzzing;

/// <summary>Well-formed inputs from which a campaign starts, for the parser that has no sample files.</summary>
internal static class Seeds
{
    private static readonly string[] Sent =
    [
        "{find: 'plannings', filter: {_id: {$in: ['a', 'b']}}, limit: 3, '$db': 'reservations'}",
        """
        {update: 'absences', updates: [{q: {_id: 'a', version: NumberLong(3)},
        u: {$set: {state: 'Accepted'}, $inc: {version: 1}, $push: {outbox: {$each: [{id: 'x'}]}}}}],
        lsid: {id: UUID('00112233-4455-6677-8899-aabbccddeeff')}}
        """,
        """
        {a: null, b: true, c: 1.5, d: ISODate('2026-12-01'), e: ObjectId('0123456789abcdef01234567'), f: /x/i, g: {$minKey: 1},
        h: [[], {}], i: NumberDecimal('1.5'), j: Timestamp(1, 2), k: BinData(0, 'AAEC')}
        """,
    ];

    public static void Write(string name, string folder)
    {
        if (name != Parsers.Documents)
            throw new ArgumentException("this parser starts from sample files", nameof(name));
        foreach (var (text, number) in Sent.Select((text, number) => (text, number)))
            File.WriteAllBytes(Path.Combine(folder, $"{number}.bson"), BsonDocument.Parse(text).ToBson());
    }
}
