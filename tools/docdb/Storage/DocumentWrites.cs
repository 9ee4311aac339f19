using EspaceFamille.DocDb.Bson;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Storage;

/// <summary>
/// Writes one document with its index entries. All checks that can reject it run before the first statement,
/// so that a rejected document causes no partial write.
/// </summary>
internal sealed class DocumentWrites(Session session)
{
    public const int MaxDocumentBytes = 16 * 1024 * 1024;

    private const string HasKey = "SELECT id FROM documents WHERE collection = $1 AND key = $2";
    private const string HasEntry = "SELECT document FROM entries WHERE idx = $1 AND key = $2 AND document <> $3 LIMIT 1";
    private const string AddDocument = "INSERT INTO documents (collection, key, body) VALUES ($1, $2, $3) RETURNING id";
    private const string ChangeDocument = "UPDATE documents SET body = $2 WHERE id = $1";
    private const string RemoveDocument = "DELETE FROM documents WHERE id = $1";
    private const string AddEntry = "INSERT INTO entries (idx, key, document) VALUES ($1, $2, $3)";
    private const string RemoveEntry = "DELETE FROM entries WHERE idx = $1 AND key = $2 AND document = $3";
    private const string MarkMultikey = "UPDATE indexes SET multikey = multikey | $2 WHERE id = $1";

    public void Insert(StoredCollection collection, BsonDocument document)
    {
        var body = Serialize(document, "object to insert too large");
        if (document["_id"] is BsonArray or BsonRegularExpression or BsonUndefined)
        {
            throw new CommandFailure(53, "InvalidIdField", $"The '_id' value cannot be of type {document["_id"].BsonType}");
        }

        if (document["_id"] is BsonDocument id) CheckNames(id);
        var key = OrderedKey.Of(document["_id"]);
        if (session.Scalar(HasKey, collection.Id, key) is not null)
        {
            throw DuplicateKey.In(collection, "_id_", new BsonDocument("_id", 1), document);
        }

        var entries = collection.Indexes.Select(index => (index, Check(collection, index, document, 0))).ToList();
        var row = session.Number(AddDocument, collection.Id, key, body);
        foreach (var (index, keys) in entries) Add(index, keys, row);
    }

    /// <summary>False when the bytes are the same and nothing was written.</summary>
    public bool Replace(StoredCollection collection, StoredDocument old, BsonDocument document)
    {
        var body = Serialize(document, "Resulting document after update is larger than the limit");
        if (body.AsSpan().SequenceEqual(old.Body)) return false;
        var entries = collection.Indexes.Select(index =>
            (index, Before: IndexKeys.Of(index.Spec, old.Value).Keys, After: Check(collection, index, document, old.Id))).ToList();
        session.Execute(ChangeDocument, old.Id, body);
        foreach (var (index, before, after) in entries)
        {
            foreach (var key in before.Except(after, KeyEquality.Instance)) session.Execute(RemoveEntry, index.Id, key, old.Id);
            Add(index, after.Except(before, KeyEquality.Instance), old.Id);
        }

        return true;
    }

    public void Delete(StoredCollection collection, StoredDocument old)
    {
        foreach (var index in collection.Indexes)
        {
            foreach (var key in IndexKeys.Of(index.Spec, old.Value).Keys) session.Execute(RemoveEntry, index.Id, key, old.Id);
        }

        session.Execute(RemoveDocument, old.Id);
    }

    /// <summary>Adds the entries of an existing document to an index that is being built.</summary>
    public void Index(StoredCollection collection, StoredIndex index, StoredDocument document) =>
        Add(index, Check(collection, index, document.Value, document.Id), document.Id);

    /// <summary>A document as _id must not look like an operator, since no filter could name it.</summary>
    private static void CheckNames(BsonDocument id)
    {
        foreach (var field in id)
        {
            if (field.Name.StartsWith('$'))
            {
                throw new CommandFailure(52, "DollarPrefixedFieldName",
                    $"_id fields may not contain '$'-prefixed fields: {field.Name} is not valid for storage.");
            }

            if (field.Value is BsonDocument inner) CheckNames(inner);
        }
    }

    private static byte[] Serialize(BsonDocument document, string refusal)
    {
        var body = DocumentWriter.ToBytes(document);
        if (body.Length <= MaxDocumentBytes) return body;
        throw CommandFailure.TooLarge($"{refusal}. size in bytes: {body.Length}, max size: {MaxDocumentBytes}");
    }

    private IReadOnlyCollection<byte[]> Check(StoredCollection collection, StoredIndex index, BsonDocument document, long self)
    {
        var (keys, multikey) = IndexKeys.Of(index.Spec, document);
        if (index.Spec.Unique && keys.Any(key => session.Scalar(HasEntry, index.Id, key, self) is not null))
        {
            throw DuplicateKey.In(collection, index.Spec.Name, index.Spec.Key, document);
        }

        if ((index.Multikey | multikey) == index.Multikey) return keys;
        index.MarkMultikey(multikey);
        session.Execute(MarkMultikey, index.Id, multikey);
        return keys;
    }

    private void Add(StoredIndex index, IEnumerable<byte[]> keys, long document)
    {
        foreach (var key in keys) session.Execute(AddEntry, index.Id, key, document);
    }
}
