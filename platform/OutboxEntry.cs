using System.Diagnostics;
using System.Text.Json;
using EspaceFamille.Contracts;
using MongoDB.Bson;

namespace EspaceFamille.Platform;

/// <summary>A message that waits in its aggregate. Its id becomes the MessageId, so that a repeat can be told.</summary>
public sealed record OutboxEntry(string Id, string Type, string Body, DateTimeOffset At, string? Traceparent)
{
    internal static IReadOnlyList<OutboxEntry> Of(IReadOnlyList<object> messages, DateTimeOffset now) =>
        [.. messages.Select(message => new OutboxEntry(
            Ids.New(),
            MessageCatalogue.NameOf(message.GetType()),
            JsonSerializer.Serialize(message, message.GetType(), JsonSerializerOptions.Web),
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
        return JsonSerializer.Deserialize(Body, type, JsonSerializerOptions.Web)!;
    }
}

/// <summary>What one write left in one document's outbox, in order.</summary>
public sealed record OutboxBatch(string Collection, string AggregateId, IReadOnlyList<OutboxEntry> Entries);
