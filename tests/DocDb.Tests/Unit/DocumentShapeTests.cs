using EspaceFamille.DocDb.Bson;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Tests.Unit;

public sealed class DocumentShapeTests
{
    private const int SomeBytes = 100_000;

    public static TheoryData<string, byte[]> Malformed => new()
    {
        { "a text of a gigabyte", [16, 0, 0, 0, 2, (byte)'a', 0, 0, 0, 0, 64, 0, 0, 0, 0, 0] },
        { "bytes of a gigabyte", [16, 0, 0, 0, 5, (byte)'a', 0, 0, 0, 0, 64, 0, 0, 0, 0, 0] },
        { "bytes of the greatest length", [16, 0, 0, 0, 5, (byte)'a', 0, 255, 255, 255, 127, 0, 0, 0, 0, 0] },
        { "a text without its end", [15, 0, 0, 0, 2, (byte)'a', 0, 2, 0, 0, 0, (byte)'x', (byte)'y', 0, 0] },
        { "a text that is not UTF-8", [15, 0, 0, 0, 2, (byte)'a', 0, 3, 0, 0, 0, 0xC3, 0x28, 0, 0] },
        { "an inner document that reaches beyond its outer", [13, 0, 0, 0, 3, (byte)'a', 0, 6, 0, 0, 0, 0, 0] },
        { "a name without its end", [7, 0, 0, 0, 10, (byte)'a', (byte)'b'] },
        { "an unknown type", [8, 0, 0, 0, 0x20, (byte)'a', 0, 0] },
        { "no end", [5, 0, 0, 0, 1] },
        { "a length of zero", [0, 0, 0, 0, 0] },
        { "bytes behind the end", [5, 0, 0, 0, 0, 0] },
    };

    [Theory, MemberData(nameof(Malformed))]
    public void ReadReceived_Malformed_IsRefusedBeforeRoomIsMade(string what, byte[] bytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<FormatException>(() => DocumentReader.ReadReceived(bytes, 0, bytes.Length));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < SomeBytes, what);
    }

    [Fact]
    public void ReadReceived_EveryType_IsTaken()
    {
        var document = BsonDocument.Parse(
            "{a: 1, b: NumberLong(2), c: 1.5, d: NumberDecimal('1.5'), e: 'é', f: {g: [1, {}]}, h: BinData(0, 'AAAA'), i: "
                + "ObjectId('507f1f77bcf86cd799439011'), "
            + "j: true, k: ISODate('2026-12-17T00:00:00Z'), l: null, m: /x/i, n: Timestamp(1, 2), o: MinKey, p: MaxKey, q: undefined}");
        document["r"] = new BsonJavaScriptWithScope("x", new BsonDocument("y", 1));
        document["s"] = new BsonJavaScript("x");
        document["t"] = BsonSymbol.Create("x");
        var bytes = document.ToBson();
        Assert.Equal(document, DocumentReader.ReadReceived(bytes, 0, bytes.Length));
    }
}
