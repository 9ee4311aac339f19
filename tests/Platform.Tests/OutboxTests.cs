using System.Collections.Concurrent;
using System.Diagnostics;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.TestKit;
using MassTransit;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Platform.Tests;

[Collection(SharedParts.Name)]
public sealed class OutboxTests(Parts parts)
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly ConcurrentQueue<(string Number, Guid? MessageId, string? Trace)> _received = new();

    [Fact]
    public async Task Relay_AfterAWrite_SendsItsMessagesInOrderAndEmptiesTheOutbox()
    {
        await using var host = await StartAsync();
        var thing = Thing.New();
        using var call = new Activity("a call") { ActivityTraceFlags = ActivityTraceFlags.Recorded }.Start();
        await host.Things.InsertAsync(thing, [Thing.Message("1"), Thing.Message("2"), Thing.Message("3")], None);
        await Eventually.True(async () => _received.Count == 3 && await host.OutboxCountAsync(thing.Id) == 0, "all was sent and pulled");
        Assert.Equal(["1", "2", "3"], _received.Select(message => message.Number));
        Assert.Equal(3, _received.Select(message => message.MessageId).Distinct().Count());
        Assert.All(_received, message => Assert.Equal(call.TraceId.ToString(), message.Trace));
    }

    [Fact]
    public async Task Sweep_FindsWhatACrashLeft_UnderItsFirstMessageId()
    {
        await using var host = await StartAsync();
        var entry = new OutboxEntryDocument("left behind", DateTimeOffset.UnixEpoch);
        await host.Documents.InsertOneAsync(new BsonDocument { { "_id", Ids.New() }, { "version", 1L }, { "outbox", new BsonArray { entry.Document } } });
        await Eventually.True(() => Task.FromResult(!_received.IsEmpty), "the sweep sent it");
        Assert.Equal(("left behind", entry.Id), (_received.First().Number, $"{_received.First().MessageId}"));
    }

    [Fact]
    public async Task Sweep_UnknownMessageName_StaysAndStopsNoOtherDocument()
    {
        await using var host = await StartAsync();
        var stranger = new OutboxEntryDocument("stranger", DateTimeOffset.UnixEpoch).Document.Set("type", "System.Diagnostics.Process");
        var id = Ids.New();
        await host.Documents.InsertOneAsync(new BsonDocument { { "_id", id }, { "version", 1L }, { "outbox", new BsonArray { stranger } } });
        await host.Documents.InsertOneAsync(new BsonDocument { { "_id", Ids.New() }, { "version", 1L }, { "outbox", new BsonArray { new OutboxEntryDocument("other", DateTimeOffset.UnixEpoch).Document } } });
        await Eventually.True(() => Task.FromResult(_received.Any(message => message.Number == "other")), "the other one was sent");
        Assert.Equal(1, await host.OutboxCountAsync(id));
    }

    [Fact]
    public async Task Relay_NoQueueTakesTheMessage_KeepsItUntilOneDoes()
    {
        var message = new ReservationsDecided
        {
            RequestId = "r",
            Number = "n",
            HouseholdId = "h",
            ChildId = "c",
            EnrolmentId = "e",
            RequestedBy = "p",
            Version = 1,
            DecidedAt = DateTimeOffset.UnixEpoch,
            Decision = Contracts.Decision.Accepted,
            Added = [],
            Removed = [],
        };
        var returned = 0L;
        using var listener = new System.Diagnostics.Metrics.MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name == "espace.outbox.returned")
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => Interlocked.Add(ref returned, value));
        listener.Start();
        var database = $"tests-{Ids.New()}";
        await using var host = await TestHost.StartAsync(parts.DocDb, parts.Broker.Uri, database: database);
        var thing = Thing.New();
        await host.Things.InsertAsync(thing, [message], None);
        await Eventually.True(() => Task.FromResult(Interlocked.Read(ref returned) > 0), "the broker gave it back");
        Assert.Equal(1, await host.OutboxCountAsync(thing.Id));
        await using var taker = await TestHost.StartAsync(parts.DocDb, parts.Broker.Uri, bus => bus.AddHandler((ConsumeContext<ReservationsDecided> _) => Task.CompletedTask));
        await Eventually.True(async () => await host.OutboxCountAsync(thing.Id) == 0, "the sweep sent it once a queue was there");
    }

    private async Task<TestHost> StartAsync() => await TestHost.StartAsync(parts.DocDb, parts.Broker.Uri, bus => bus.AddHandler((ConsumeContext<AbsenceWithdrawn> context) =>
    {
        _received.Enqueue((context.Message.Number, context.MessageId, Activity.Current?.TraceId.ToString()));
        return Task.CompletedTask;
    }));

    private sealed record OutboxEntryDocument(string Number, DateTimeOffset At)
    {
        public string Id { get; } = Ids.New();

        public BsonDocument Document => new()
        {
            { "id", Id },
            { "type", typeof(AbsenceWithdrawn).FullName },
            { "body", System.Text.Json.JsonSerializer.Serialize(Thing.Message(Number), System.Text.Json.JsonSerializerOptions.Web) },
            { "at", At.UtcDateTime },
            { "traceparent", BsonNull.Value },
        };
    }
}
