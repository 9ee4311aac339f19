using MongoDB.Bson.Serialization;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>Where the id of an aggregate comes from, and with it what a second insert of the same id means.</summary>
public enum IdKind
{
    /// <summary>Created for each new aggregate: two aggregates never have the same id.</summary>
    Generated,

    /// <summary>The natural key of what the aggregate describes: a second insert lost a race, and its result is Stale.</summary>
    Natural,
}

/// <summary>What the store of one kind of aggregates must know about its collection.</summary>
internal sealed record AggregateDeclaration<T>(string Collection, IdKind IdKind, IReadOnlySet<string> UniqueIndexes)
    where T : Aggregate
{
    public static AggregateDeclaration<T> Of(string collection, IdKind idKind, IEnumerable<CreateIndexModel<T>> indexes) => new(
        collection, idKind, indexes.Where(index => index.Options?.Unique == true).Select(NameOf).ToHashSet(StringComparer.Ordinal));

    /// <summary>The name that the driver gives to an index without one: its keys and directions, joined by underscores.</summary>
    private static string NameOf(CreateIndexModel<T> index) => index.Options.Name ?? string.Join(
        '_', index.Keys.Render(new RenderArgs<T>(BsonSerializer.LookupSerializer<T>(), BsonSerializer.SerializerRegistry))
            .Select(key => $"{key.Name}_{key.Value.ToString()}"));
}
