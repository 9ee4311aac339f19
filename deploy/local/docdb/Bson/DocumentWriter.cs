using MongoDB.Bson;
using MongoDB.Bson.IO;
using MongoDB.Bson.Serialization;
using MongoDB.Bson.Serialization.Serializers;

namespace EspaceFamille.DocDb.Bson;

/// <summary>Writes documents; a stored document that nothing has changed goes out as its own bytes.</summary>
internal static class DocumentWriter
{
    private static readonly BsonBinaryWriterSettings Settings = new() { MaxSerializationDepth = DocumentReader.MaxDepth + 20 };

    public static byte[] ToBytes(BsonDocument document)
    {
        using var stream = new MemoryStream(512);
        Write(stream, document);
        return stream.ToArray();
    }

    public static void Write(Stream stream, BsonDocument document)
    {
        using var writer = new BsonBinaryWriter(stream, Settings);
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
