using System.Diagnostics;
using System.Text.Json;
using EspaceFamille.Contracts;
using MongoDB.Bson;
using MongoDB.Bson.Serialization;
using MongoDB.Bson.Serialization.Conventions;
using MongoDB.Bson.Serialization.Serializers;

namespace EspaceFamille.Platform;

/// <summary>
/// State that is read and written as one document. <see cref="Version"/> guards every write. Its outbox lies in the
/// same document but not in this class, so that no write of state can ever replace it.
/// </summary>
public abstract record Aggregate
{
    public required string Id { get; init; }
    public long Version { get; init; }
}

/// <summary>What a use case makes of an aggregate: its next state, and the messages that leave with it.</summary>
public sealed record Change<T>(T State, params IReadOnlyList<object> Messages)
    where T : Aggregate;

/// <summary>A message that waits in its aggregate. Its id becomes the MessageId, so that a repeat can be told.</summary>
public sealed record OutboxEntry(string Id, string Type, string Body, DateTimeOffset At, string? Traceparent)
{
    internal static IReadOnlyList<OutboxEntry> Of(IReadOnlyList<object> messages, DateTimeOffset now) =>
        [.. messages.Select(message => new OutboxEntry(
            Ids.New(),
            MessageCatalogue.NameOf(message.GetType()),
            JsonSerializer.Serialize(message, message.GetType(), ContractsJson.Default),
            now,
            Activity.Current?.Id))];

    internal static BsonArray ToArray(IReadOnlyList<OutboxEntry> entries) => new(entries.Select(entry => new BsonDocument
    {
        { "id", entry.Id },
        { "type", entry.Type },
        { "body", entry.Body },
        { "at", entry.At.UtcDateTime },
        { "traceparent", (BsonValue?)entry.Traceparent ?? BsonNull.Value },
    }));

    internal static OutboxEntry From(BsonDocument entry) => new(
        entry["id"].AsString,
        entry["type"].AsString,
        entry["body"].AsString,
        new DateTimeOffset(entry["at"].ToUniversalTime()),
        entry.GetValue("traceparent", BsonNull.Value) is BsonString text ? text.AsString : null);

    /// <summary>The message itself. Throws when the name is not in the catalogue: then a person has to look.</summary>
    internal object Message()
    {
        var type = MessageCatalogue.Find(Type) ?? throw new InvalidOperationException($"No message is called {Type}.");
        return JsonSerializer.Deserialize(Body, type, ContractsJson.Default)!;
    }
}

/// <summary>What one write left in one document's outbox, in order.</summary>
public sealed record OutboxBatch(string Collection, string AggregateId, IReadOnlyList<OutboxEntry> Entries);

/// <summary>New ids, made at the edge: UUIDv7, so that they sort by birth.</summary>
public static class Ids
{
    public static string New() => Guid.CreateVersion7().ToString();
}

/// <summary>How state becomes a document: camelCase, enums and days as text, instants in UTC, unknown fields ignored.</summary>
public static class MongoConventions
{
    private static readonly Lazy<bool> Registered = new(Register);

    public static void Use() => _ = Registered.Value;

    private static bool Register()
    {
        BsonSerializer.TryRegisterSerializer(new DateOnlySerializer(BsonType.String));
        BsonSerializer.TryRegisterSerializer(new DateTimeOffsetSerializer(BsonType.DateTime));
        ConventionRegistry.Register("espace-famille", new ConventionPack
        {
            new CamelCaseElementNameConvention(),
            new EnumRepresentationConvention(BsonType.String, topLevelOnly: false),
            new IgnoreExtraElementsConvention(true),
        }, type => type.Namespace?.StartsWith("EspaceFamille", StringComparison.Ordinal) == true);
        return true;
    }
}
