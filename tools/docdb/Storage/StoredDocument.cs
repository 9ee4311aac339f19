using EspaceFamille.DocDb.Bson;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Storage;

/// <summary>A stored document: its bytes, and its value, decoded on first use.</summary>
internal sealed class StoredDocument(long id, byte[] body)
{
    private BsonDocument? _value;

    /// <summary>The row id, not the document's _id.</summary>
    public long Id { get; } = id;

    public byte[] Body { get; } = body;

    public BsonDocument Value => _value ??= DocumentReader.Read(Body);

    /// <summary>The value to send: the stored bytes, which need no encoding.</summary>
    public BsonDocument Outgoing => new RawBsonDocument(Body);
}
