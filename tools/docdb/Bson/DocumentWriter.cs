using MongoDB.Bson;
using MongoDB.Bson.IO;
using MongoDB.Bson.Serialization;
using MongoDB.Bson.Serialization.Serializers;

namespace EspaceFamille.DocDb.Bson;

/// <summary>Writes documents; an unchanged stored document is copied as bytes.</summary>
internal static class DocumentWriter
{
    /// <summary>The depth that MongoDB documents as its limit.</summary>
    private const int MaxStoredDepth = 100;

    private static readonly BsonBinaryWriterSettings Stored = new() { MaxSerializationDepth = MaxStoredDepth };
    private static readonly BsonBinaryWriterSettings Sent = new() { MaxSerializationDepth = DocumentReader.MaxDepth + 20 };

    /// <summary>The bytes to store.</summary>
    /// <exception cref="CommandFailure">The document is nested too deep.</exception>
    public static byte[] ToBytes(BsonDocument document)
    {
        using var stream = new MemoryStream(512);
        try
        {
            Write(stream, document, Stored);
        }
        catch (BsonSerializationException)
        {
            throw new CommandFailure(15, "Overflow", $"BSONObj exceeded maximum nested object depth: {MaxStoredDepth}");
        }

        return stream.ToArray();
    }

    public static void Write(Stream stream, BsonDocument document) => Write(stream, document, Sent);

    private static void Write(Stream stream, BsonDocument document, BsonBinaryWriterSettings settings)
    {
        using var writer = new BsonBinaryWriter(stream, settings);
        WriteValue(BsonSerializationContext.CreateRoot(writer), document);
    }

    private static void WriteValue(BsonSerializationContext context, BsonValue value)
    {
        var writer = context.Writer;
        switch (value)
        {
            case RawBsonDocument raw:
                writer.WriteRawBsonDocument(raw.Slice);
                break;
            case BsonDocument document:
                writer.WriteStartDocument();
                foreach (var element in document)
                {
                    writer.WriteName(element.Name);
                    WriteValue(context, element.Value);
                }

                writer.WriteEndDocument();
                break;
            case BsonArray array:
                writer.WriteStartArray();
                foreach (var item in array) WriteValue(context, item);
                writer.WriteEndArray();
                break;
            default:
                BsonValueSerializer.Instance.Serialize(context, value);
                break;
        }
    }
}
