using MongoDB.Bson;
using MongoDB.Bson.IO;
using MongoDB.Bson.Serialization;
using MongoDB.Bson.Serialization.Serializers;

namespace EspaceFamille.DocDb.Bson;

/// <summary>Reads documents with a depth limit: a message nested a million times must not overflow the stack.</summary>
internal static class DocumentReader
{
    /// <summary>MongoDB stores at most 100 levels, and a command wraps its documents in a few more.</summary>
    public const int MaxDepth = 120;

    /// <exception cref="FormatException">The bytes are not one well-formed document.</exception>
    public static BsonDocument Read(byte[] bytes) => Read(bytes, 0, bytes.Length);

    /// <summary>Reads bytes from a client, which are validated first.</summary>
    /// <exception cref="FormatException">The bytes are not one well-formed document.</exception>
    public static BsonDocument ReadReceived(byte[] bytes, int offset, int length)
    {
        DocumentShape.Check(bytes.AsSpan(offset, length));
        return Read(bytes, offset, length);
    }

    /// <exception cref="FormatException">The bytes are not one well-formed document.</exception>
    public static BsonDocument Read(byte[] bytes, int offset, int length)
    {
        using var stream = new MemoryStream(bytes, offset, length, writable: false);
        using var reader = new BsonBinaryReader(stream);
        try
        {
            var document = ReadDocument(BsonDeserializationContext.CreateRoot(reader), 1);
            return stream.Position == length ? document : throw new FormatException("Bytes follow the document.");
        }
        catch (Exception malformed) when (malformed is not FormatException)
        {
            throw new FormatException("The document is malformed.", malformed);
        }
    }

    private static BsonDocument ReadDocument(BsonDeserializationContext context, int depth)
    {
        var reader = context.Reader;
        var document = new BsonDocument();
        reader.ReadStartDocument();
        while (reader.ReadBsonType() != BsonType.EndOfDocument)
        {
            var name = reader.ReadName();
            document.Add(name, ReadValue(context, depth));
        }

        reader.ReadEndDocument();
        return document;
    }

    private static BsonArray ReadArray(BsonDeserializationContext context, int depth)
    {
        var reader = context.Reader;
        var array = new BsonArray();
        reader.ReadStartArray();
        while (reader.ReadBsonType() != BsonType.EndOfDocument) array.Add(ReadValue(context, depth));
        reader.ReadEndArray();
        return array;
    }

    private static BsonValue ReadValue(BsonDeserializationContext context, int depth)
    {
        if (depth > MaxDepth) throw new FormatException($"The document is nested more than {MaxDepth} levels.");
        return context.Reader.CurrentBsonType switch
        {
            BsonType.Document => ReadDocument(context, depth + 1),
            BsonType.Array => ReadArray(context, depth + 1),
            _ => BsonValueSerializer.Instance.Deserialize(context),
        };
    }
}
