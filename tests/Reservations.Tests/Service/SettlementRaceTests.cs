using System.Net;
using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Reservations.Storage;
using EspaceFamille.TestKit;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Service;

/// <summary>A decision and a withdrawal, or a decision and itself: one outcome, in the state, the planning and the messages.</summary>
[Collection(ReservationsService.Name)]
public sealed class SettlementRaceTests : IDisposable
{
    private readonly Pupil _pupil = Pupil.First;
    private readonly ConsumedReviews _consumed = new();
    private readonly ReservationsHost _host;
    private readonly ConnectHandle _observing;

    public SettlementRaceTests(ReservationsHost host)
    {
        _host = host;
        _observing = host.Services.GetRequiredService<IBus>().ConnectConsumeObserver(_consumed);
    }

    public void Dispose() => _observing.Dispose();

    [Fact]
    public async Task ReviewAndWithdrawal_AtOnce_AgreeOnOneOutcomeEverywhere()
    {
        using var parent = _host.Parent(_pupil);
        var planning = await _host.Services.GetRequiredService<PlanningStore>().ReadAsync(_pupil.EnrolmentId, "2026-2027", CancellationToken.None);
        foreach (var (day, round) in planning.Days.Keys.Order().Take(30).Select((day, round) => ($"{day:yyyy-MM-dd}", round)))
        {
            var id = await _host.DeclareAsync(parent, _pupil, day, day);
            await _host.PublishAsync(Accepted(id));
            // Half of the withdrawals set out when the review does, half when it is being consumed.
            await (round % 2 == 0 ? Task.CompletedTask : _consumed.BegunAsync(id));
            var (status, _) = await parent.SendAsync($"absences/{id}/withdrawal", new { });
            await _consumed.EndedAsync(id);

            var outcome = ($"{(await parent.ReadAsync($"absences/{id}"))["state"]}", await parent.StateAsync(_pupil, day), await HeardAsync(id));
            Assert.Equal(status == HttpStatusCode.OK ? ("withdrawn", "reserved", (0, 1)) : ("accepted", "absentJustified", (1, 0)), outcome);
        }
    }

    [Fact]
    public async Task Review_ConsumedThreeTimes_WritesItsAbsenceTwiceAndNoMore()
    {
        using var parent = _host.Parent(_pupil);
        var id = await _host.DeclareAsync(parent, _pupil, "2026-12-01", "2026-12-01");
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => _host.PublishAsync(Accepted(id))));
        await _consumed.EndedAsync(id, 3);

        // Declared, decided, settled.
        var absence = await _host.Services.GetRequiredService<AbsenceStore>().FindAsync(_pupil.HouseholdId, id, CancellationToken.None);
        Assert.Equal(3, absence!.Version);
        Assert.Equal((1, 0), await HeardAsync(id));
    }

    /// <summary>Waits until all that the absence had to say has left and the last of it arrived, and counts it.</summary>
    private async Task<(int Settled, int Withdrawn)> HeardAsync(string id)
    {
        var absences = _host.Services.GetRequiredService<IMongoDatabase>().GetCollection<BsonDocument>(AbsenceStore.Collection);
        await Eventually.True(
            async () => (await absences.Find(new BsonDocument("_id", id)).SingleAsync())["outbox"].AsBsonArray.Count == 0, "the outbox is empty");
        await Eventually.True(() => Task.FromResult(Settled() + Withdrawn() > 0), "its end has arrived");
        return (Settled(), Withdrawn());
        int Settled() => _host.Settled.Count(message => message.AbsenceId == id);
        int Withdrawn() => _host.Withdrawn.Count(message => message.AbsenceId == id);
    }

    private static SupportingDocumentsReviewed Accepted(string absence) => new()
    {
        AbsenceId = absence,
        HouseholdId = "whichever",
        Version = 2,
        Decision = Decision.Accepted,
        ReviewedAt = ReservationsHost.Morning,
    };
}
