using System.Collections.Concurrent;
using System.Diagnostics;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.TestKit;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MongoDB.Bson;
using MongoDB.Driver;
using MongoDB.Driver.Core.Events;
using Xunit;

namespace EspaceFamille.Platform.Tests.Outbox;

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
        await host.Documents.InsertOneAsync(
            new BsonDocument { { "_id", Ids.New() }, { "version", 1L }, { "outbox", new BsonArray { entry.Document } } });
        await Eventually.True(() => Task.FromResult(!_received.IsEmpty), "the sweep sent it");
        Assert.Equal(("left behind", entry.Id), (_received.First().Number, $"{_received.First().MessageId}"));
    }

    [Fact]
    public async Task Sweep_UnknownMessageName_IsSetAsideAndHoldsBackNothing()
    {
        await using var host = await StartAsync();
        var unknown = new OutboxEntryDocument("unknown", DateTimeOffset.UnixEpoch).Document.Set("type", "System.Diagnostics.Process");
        var later = new OutboxEntryDocument("later in the same document", DateTimeOffset.UnixEpoch).Document;
        var id = Ids.New();
        await host.Documents.InsertOneAsync(
            new BsonDocument { { "_id", id }, { "version", 1L }, { "outbox", new BsonArray { unknown, later } } });
        await host.Documents.InsertOneAsync(new BsonDocument
        {
            { "_id", Ids.New() },
            { "version", 1L },
            { "outbox", new BsonArray { new OutboxEntryDocument("other document", DateTimeOffset.UnixEpoch).Document } },
        });
        await Eventually.True(() => Task.FromResult(_received.Count == 2), "the later entry and the other document were published");
        await Eventually.True(
            async () => (await host.UnpublishedAsync(id)).SequenceEqual([unknown["id"].AsString]), "the unknown entry is set aside");
        Assert.Equal(0, await host.OutboxCountAsync(id));
        // A write of state keeps what is set aside.
        await host.Things.ChangeAsync(thing => thing.Id == id, thing => new Change<Thing>(thing with { Count = 1 }), None);
        Assert.Single(await host.UnpublishedAsync(id));
    }

    [Fact]
    public async Task Relay_BatchWithAnUnknownMessage_IsRemovedInOneWrite()
    {
        var pulls = new ConcurrentQueue<string>();
        await using var host = await StartAsync(builder => builder.Services.AddSingleton<IMongoClient>(Watched(parts.DocDb, pulls)));
        await Eventually.True(
            () => Task.FromResult(host.Services.GetRequiredService<OutboxRelay>().IsBrokerAvailable), "the bus is connected");
        var entries = new[] { new OutboxEntryDocument("1", Now), new OutboxEntryDocument("2", Now), new OutboxEntryDocument("3", Now) };
        entries[1].Type = "System.Diagnostics.Process";
        var id = Ids.New();
        await host.Documents.InsertOneAsync(
            new BsonDocument { { "_id", id }, { "version", 1L }, { "outbox", new BsonArray(entries.Select(entry => entry.Document)) } });
        await host.Services.GetRequiredService<OutboxRelay>().SendAsync(
            new OutboxBatch("things", id, [.. entries.Select(entry => OutboxEntry.From(entry.Document))]), None);
        Assert.Equal((0, 1, 1), (await host.OutboxCountAsync(id), (await host.UnpublishedAsync(id)).Count, pulls.Count));
        await Eventually.True(
            () => Task.FromResult(_received.Select(message => message.Number).SequenceEqual(["1", "3"])), "the others arrive in order");
    }

    [Fact]
    public async Task Sweep_MoreDocumentsThanOneRoundReads_PublishesTheOldestFirst()
    {
        await using var host = await TestHost.StartAsync(parts.DocDb, Parts.NoBroker);
        var reader = host.Services.GetRequiredService<OutboxReader>();
        foreach (var minute in new[] { 3, 1, 2 })
            await host.Documents.InsertOneAsync(new BsonDocument
            {
                { "_id", $"{minute}" },
                { "version", 1L },
                { "outbox", new BsonArray { new OutboxEntryDocument($"{minute}", DateTimeOffset.UnixEpoch.AddMinutes(minute)).Document } },
            });
        var batches = await reader.WaitingAsync(new OutboxSource("things"), DateTimeOffset.UnixEpoch.AddHours(1), None);
        Assert.Equal(["1", "2", "3"], batches.Select(batch => batch.AggregateId));
    }

    [Fact]
    public async Task Relay_NoQueueTakesTheMessage_KeepsItUntilOneDoes()
    {
        var message = new ReservationsDecided
        {
            Request = Thing.Head("n"),
            EnrolmentId = "e",
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
        var clock = new FakeTimeProvider(Now);
        await using var host = await TestHost.StartAsync(
            parts.DocDb, parts.Broker.Uri, database: database, more: builder => builder.Services.AddSingleton<TimeProvider>(clock));
        await Eventually.True(
            () => Task.FromResult(host.Services.GetRequiredService<OutboxRelay>().IsBrokerAvailable), "the bus is connected");
        var thing = Thing.New();
        await host.Things.InsertAsync(thing, [message], None);
        await Eventually.True(() => Task.FromResult(Interlocked.Read(ref returned) > 0), "the broker gave it back");
        await Eventually.True(async () => (await host.UnpublishedAsync(thing.Id)).Count == 1, "the message is set aside");
        await using var taker = await TestHost.StartAsync(
            parts.DocDb, parts.Broker.Uri, bus => bus.AddHandler((ConsumeContext<ReservationsDecided> _) => Task.CompletedTask));
        await Eventually.True(
            async () =>
            {
                clock.Advance(TimeSpan.FromSeconds(1));
                return (await host.UnpublishedAsync(thing.Id)).Count == 0;
            },
            "the retry after a minute published it once a queue was bound");
    }

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private async Task<TestHost> StartAsync(Action<WebApplicationBuilder>? more = null) => await TestHost.StartAsync(
        parts.DocDb,
        parts.Broker.Uri,
        bus => bus.AddHandler((ConsumeContext<AbsenceWithdrawn> context) =>
        {
            _received.Enqueue((context.Message.Request.Number, context.MessageId, Activity.Current?.TraceId.ToString()));
            return Task.CompletedTask;
        }).Endpoint(OneByOne),
        more: more);

    /// <summary>Messages are consumed in the order of their arrival.</summary>
    private static void OneByOne(IEndpointRegistrationConfigurator endpoint) => endpoint.ConcurrentMessageLimit = 1;

    private static MongoClient Watched(DocDbProcess docDb, ConcurrentQueue<string> pulls)
    {
        var settings = MongoClientSettings.FromConnectionString(docDb.ConnectionString);
        settings.ClusterConfigurator = cluster => cluster.Subscribe<CommandStartedEvent>(sent =>
        {
            if (sent.CommandName == "update" && sent.Command.ToJson() is var json && json.Contains("$pull", StringComparison.Ordinal))
                pulls.Enqueue(json);
        });
        return new MongoClient(settings);
    }

    private sealed record OutboxEntryDocument(string Number, DateTimeOffset At)
    {
        public string Id { get; } = Ids.New();

        public string Type { get; set; } = typeof(AbsenceWithdrawn).FullName!;

        public BsonDocument Document => new()
        {
            { "id", Id },
            { "type", Type },
            { "body", System.Text.Json.JsonSerializer.Serialize(Thing.Message(Number), System.Text.Json.JsonSerializerOptions.Web) },
            { "at", At.UtcDateTime },
            { "traceparent", BsonNull.Value },
        };
    }
}
