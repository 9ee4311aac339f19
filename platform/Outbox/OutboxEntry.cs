using System.Diagnostics;
using System.Text.Json;
using EspaceFamille.Contracts;
using MongoDB.Bson;

namespace EspaceFamille.Platform;

/// <summary>
/// A message that waits in its aggregate's document. Its id becomes the MessageId, so that consumers recognise a duplicate.
/// </summary>
public sealed record OutboxEntry(string Id, string Type, string Body, DateTimeOffset At, string? Traceparent)
{
    /// <summary>The type of an entry that the relay writes to the journal and does not publish.</summary>
    private const string JournalType = "journal";

    /// <param name="messages">Messages and journal entries, or functions of the version that create them.</param>
    /// <exception cref="ArgumentException">One is not in the catalogue of messages.</exception>
    internal static IReadOnlyList<OutboxEntry> Of(IReadOnlyList<object> messages, long version, DateTimeOffset now) =>
        [.. messages.Select(message => Of(message is Func<long, object> stamped ? stamped(version) : message, now))];

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

    /// <exception cref="InvalidOperationException">The catalogue has no message of that name: this version cannot publish it.</exception>
    internal object Message()
    {
        if (Type == JournalType)
            return JsonSerializer.Deserialize<JournalEntry>(Body, JsonSerializerOptions.Web)!;
        var type = MessageCatalogue.Find(Type) ?? throw new InvalidOperationException($"The catalogue has no message {Type}.");
        return JsonSerializer.Deserialize(Body, type, ContractsJson.Default)!;
    }

    private static OutboxEntry Of(object message, DateTimeOffset now)
    {
        if (message is JournalEntry written)
            return new OutboxEntry(
                written.Id, JournalType, JsonSerializer.Serialize(written, JsonSerializerOptions.Web), now, Activity.Current?.Id);
        var name = MessageCatalogue.NameOf(message.GetType());
        if (MessageCatalogue.Find(name) is null)
            throw new ArgumentException($"{name} is not in the catalogue of messages.", nameof(message));
        return new OutboxEntry(
            Ids.New(), name, JsonSerializer.Serialize(message, message.GetType(), ContractsJson.Default), now, Activity.Current?.Id);
    }
}
