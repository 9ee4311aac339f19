using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>The documents that a migration has still to change.</summary>
/// <param name="Filter">Finds them. A changed document must not match it any more.</param>
/// <param name="Only">Finds one of them, unless it was written after it was read where the migration replaces what others write.</param>
public sealed record PendingDocuments<T>(string Collection, FilterDefinition<T> Filter, Func<T, FilterDefinition<T>> Only)
{
    /// <summary>The fields that the migration reads; all where it is null.</summary>
    public ProjectionDefinition<T, T>? Fields { get; init; }
}

/// <summary>Pending documents as the database holds them, found by their ids.</summary>
public static class Pending
{
    /// <param name="fields">The fields that the migration reads; all where none is named.</param>
    public static PendingDocuments<BsonDocument> Of(string collection, FilterDefinition<BsonDocument> filter, params string[] fields) =>
        new(collection, filter, document => Builders<BsonDocument>.Filter.Eq("_id", document["_id"]))
        {
            Fields = fields is [] ? null : new BsonDocument(fields.Select(field => new BsonElement(field, 1))),
        };
}
