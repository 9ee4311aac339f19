using EspaceFamille.Reservations.Domain.Closures;
using EspaceFamille.Reservations.Features.Closures.ApplyActs;
using EspaceFamille.Reservations.Storage;
using EspaceFamille.Reservations.Tests.Service;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Closures.ApplyActs;

/// <summary>The broker is unavailable while a closure with many households is announced.</summary>
[Collection(ClosuresService.Name)]
[Trait("Needs", "service")]
public sealed class ActNoticesTests(ReservationsHost host)
{
    private ActStore Acts => host.Services.GetRequiredService<ActStore>();

    private IMongoCollection<BsonDocument> Stored =>
        host.Services.GetRequiredService<IMongoDatabase>().GetCollection<BsonDocument>(ActStore.Collection);

    [Fact]
    public async Task Publish_ManyMessagesWait_AddsNoneUntilTheyArePublished()
    {
        using var agent = host.Client("agent", "an-agent");
        await host.NewPupilAsync();
        var (_, decided) = await agent.CloseAsync("2027-04-06", "2027-04-06");
        var act = await NotifyingAsync($"{decided["id"]}");
        await Stored.UpdateOneAsync(
            Builders<BsonDocument>.Filter.Eq("_id", act.Id),
            Builders<BsonDocument>.Update.PushEach("outbox", Enumerable.Range(0, ActNotices.MaxWaiting).Select(Unpublishable)));

        await PublishAsync(act);
        Assert.Equal((ActState.Notifying, null), await StateAsync(act));

        await Stored.UpdateOneAsync(
            Builders<BsonDocument>.Filter.Eq("_id", act.Id),
            Builders<BsonDocument>.Update.Set("outbox", new BsonArray()).Unset("unpublished").Unset("unpublishedRetryAt"));
        await PublishAsync(act);
        Assert.Equal((ActState.Done, null), await StateAsync(act));
    }

    /// <summary>The relay keeps a message that its version does not know.</summary>
    private static BsonDocument Unpublishable(int number) => new()
    {
        { "id", $"waits-{number}" }, { "type", "of another version" }, { "body", "{}" }, { "at", DateTime.UnixEpoch },
        { "traceparent", BsonNull.Value },
    };

    private async Task<CancellationAct> NotifyingAsync(string id)
    {
        while (await Acts.FindAsync(id, default) is { State: not ActState.Notifying })
            await host.StepAsync(CancellationToken.None);
        return (await Acts.FindAsync(id, default))!;
    }

    private Task PublishAsync(CancellationAct act) =>
        host.Services.GetRequiredService<ActNotices>().PublishAsync(act, () => Task.FromResult(true), default);

    private async Task<(ActState State, string? NotifiedUpTo)> StateAsync(CancellationAct act)
    {
        var stored = (await Acts.FindAsync(act.Id, default))!;
        return (stored.State, stored.NotifiedUpTo);
    }
}
