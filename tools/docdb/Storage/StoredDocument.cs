using EspaceFamille.DocDb.Bson;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Storage;

/// <summary>A document as it was read: its bytes, and its value once somebody looks into it.</summary>
internal sealed class StoredDocument(long id, byte[] body)
{
    private BsonDocument? _value;

    /// <summary>The row's number, not the document's _id.</summary>
    public long Id { get; } = id;

    public byte[] Body { get; } = body;

    public BsonDocument Value => _value ??= DocumentReader.Read(Body);

    /// <summary>The value to send: what was never looked into goes out as it lies.</summary>
    public BsonDocument Outgoing => _value ?? new RawBsonDocument(Body);
}
