using System.Buffers.Binary;
using System.Text;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Bson;

/// <summary>
/// Encodes a value as bytes whose byte order is MongoDB's documented order of values of all types
/// (null, numbers, strings, objects, arrays, binary, ids, booleans, dates, timestamps, expressions). Filters, sorts
/// and SQLite's index entries all use this definition. Each encoding is self-delimiting, so that keys can be concatenated.
/// </summary>
internal static class OrderedKey
{
    /// <summary>The bytes that follow the last one of a text.</summary>
    public const int EndOfText = 2;

    public static byte[] Of(BsonValue value)
    {
        var buffer = new List<byte>(32);
        Append(buffer, value);
        return [.. buffer];
    }

    public static int Compare(BsonValue left, BsonValue right) => Of(left).AsSpan().SequenceCompareTo(Of(right));

    /// <summary>Appends a key part, with all bits inverted where the part sorts in descending order.</summary>
    public static void Append(List<byte> buffer, BsonValue value, bool descending)
    {
        var start = buffer.Count;
        Append(buffer, value);
        if (!descending) return;
        for (var i = start; i < buffer.Count; i++) buffer[i] = (byte)~buffer[i];
    }

    private static void Append(List<byte> buffer, BsonValue value)
    {
        buffer.Add(TypeOrder.Of(value));
        switch (value.BsonType)
        {
            case BsonType.Int32: OrderedNumber.Append(buffer, value.AsInt32); break;
            case BsonType.Int64: OrderedNumber.Append(buffer, value.AsInt64); break;
            case BsonType.Double: OrderedNumber.Append(buffer, value.AsDouble); break;
            case BsonType.Decimal128: throw CommandFailure.BadValue("Decimal128 values can be stored but not compared: not implemented");
            case BsonType.String: AppendText(buffer, value.AsString); break;
            case BsonType.Symbol: AppendText(buffer, value.AsBsonSymbol.Name); break;
            case BsonType.Document: AppendDocument(buffer, value.AsBsonDocument); break;
            case BsonType.Array: AppendArray(buffer, value.AsBsonArray); break;
            case BsonType.Binary: AppendBinary(buffer, value.AsBsonBinaryData); break;
            case BsonType.ObjectId: buffer.AddRange(value.AsObjectId.ToByteArray()); break;
            case BsonType.Boolean: buffer.Add(value.AsBoolean ? (byte)1 : (byte)0); break;
            case BsonType.DateTime: AppendSigned(buffer, value.AsBsonDateTime.MillisecondsSinceEpoch); break;
            case BsonType.Timestamp: AppendUnsigned(buffer, (ulong)value.AsBsonTimestamp.Value); break;
            case BsonType.RegularExpression:
                AppendText(buffer, value.AsBsonRegularExpression.Pattern);
                AppendText(buffer, value.AsBsonRegularExpression.Options);
                break;
            case BsonType.JavaScript: AppendText(buffer, value.AsBsonJavaScript.Code); break;
            case BsonType.JavaScriptWithScope:
                AppendText(buffer, value.AsBsonJavaScriptWithScope.Code);
                AppendDocument(buffer, value.AsBsonJavaScriptWithScope.Scope);
                break;
        }
    }

    private static void AppendText(List<byte> buffer, string text)
    {
        foreach (var one in Encoding.UTF8.GetBytes(text))
        {
            buffer.Add(one);
            if (one == 0) buffer.Add(0xFF);
        }

        buffer.Add(0);
        buffer.Add(1);
    }

    private static void AppendDocument(List<byte> buffer, BsonDocument document)
    {
        foreach (var element in document)
        {
            buffer.Add(TypeOrder.Of(element.Value));
            AppendText(buffer, element.Name);
            Append(buffer, element.Value);
        }

        buffer.Add(0);
    }

    private static void AppendArray(List<byte> buffer, BsonArray array)
    {
        foreach (var item in array) Append(buffer, item);
        buffer.Add(0);
    }

    private static void AppendBinary(List<byte> buffer, BsonBinaryData binary)
    {
        AppendUnsigned(buffer, (ulong)binary.Bytes.Length);
        buffer.Add((byte)binary.SubType);
        buffer.AddRange(binary.Bytes);
    }

    internal static void AppendSigned(List<byte> buffer, long number) => AppendUnsigned(buffer, (ulong)number ^ (1UL << 63));

    internal static void AppendUnsigned(List<byte> buffer, ulong number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, number);
        buffer.AddRange(bytes);
    }
}
