using MongoDB.Bson;
using MongoDB.Bson.IO;

namespace EspaceFamille.DocDb.Storage;

/// <summary>Error 11000 with the message format that drivers parse.</summary>
internal static class DuplicateKey
{
    public static CommandFailure In(StoredCollection collection, string index, BsonDocument pattern, BsonDocument document)
    {
        var values = new BsonDocument(pattern.Select(field => new BsonElement(field.Name, ValueAt(document, field.Name))));
        var shown = string.Join(", ", values.Select(field => $"{field.Name}: {Show(field.Value)}"));
        return new CommandFailure(11000, "DuplicateKey",
            $"E11000 duplicate key error collection: {collection.Namespace} index: {index} dup key: {{ {shown} }}")
        {
            Details = new BsonDocument { { "keyPattern", pattern }, { "keyValue", values } },
        };
    }

    private static BsonValue ValueAt(BsonDocument document, string path) =>
        new Query.FieldPath(path).Values(document).FirstOrDefault() ?? BsonNull.Value;

#pragma warning disable CS0618 // MongoDB writes its message in the shell's notation.
    private static string Show(BsonValue value) => value.ToJson(new JsonWriterSettings { OutputMode = JsonOutputMode.Shell });
#pragma warning restore CS0618
}
