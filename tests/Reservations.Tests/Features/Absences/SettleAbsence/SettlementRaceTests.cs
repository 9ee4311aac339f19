using System.Globalization;
using System.Net;
using EspaceFamille.Contracts;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Storage;
using EspaceFamille.Reservations.Tests.Domain;
using EspaceFamille.Reservations.Tests.Service;
using EspaceFamille.TestKit;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;
using Xunit.Abstractions;

namespace EspaceFamille.Reservations.Tests.Features.Absences.SettleAbsence;

/// <summary>A decision and a withdrawal, or a decision and itself: one outcome, in the state, the planning and the messages.</summary>
[Collection(ReservationsService.Name)]
[Trait("Needs", "service")]
public sealed class SettlementRaceTests : IDisposable
{
    private const int SimultaneousDeclarations = 12;
    private readonly Pupil _pupil = Pupil.First;
    private readonly ConsumedReviews _consumed = new();
    private readonly ReservationsHost _host;
    private readonly ITestOutputHelper _output;
    private readonly ConnectHandle _observing;

    public SettlementRaceTests(ReservationsHost host, ITestOutputHelper output)
    {
        (_host, _output) = (host, output);
        _observing = host.Services.GetRequiredService<IBus>().ConnectConsumeObserver(_consumed);
    }

    /// <summary>Ten of each kind of race; ./espace prove --only races has many more.</summary>
    private static int Rounds => Environment.GetEnvironmentVariable("ESPACE_RACES") is { } given
        ? int.Parse(given, NumberStyles.None, CultureInfo.InvariantCulture)
        : 40;

    public void Dispose() => _observing.Dispose();

    [Fact]
    public async Task ReviewAndWithdrawal_AtOnce_AgreeOnOneOutcomeEverywhere()
    {
        var pupil = Pupil.Next();
        using var parent = _host.Parent(pupil);
        var planning = await _host.Services.GetRequiredService<PlanningStore>().ReadAsync(pupil.EnrolmentId, "2026-2027",
            CancellationToken.None);
        var days = new Queue<string>(planning.Days.Keys.Order().Select(day => $"{day:yyyy-MM-dd}"));
        var withdrawn = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var day = days.Dequeue();
            var before = await parent.StateAsync(pupil, day);
            var id = await _host.DeclareAsync(parent, pupil, day, day);
            var (decision, decided) = round % 4 < 2
                ? (Decision.Accepted, ("accepted", "absentJustified", (1, 0))) : (Decision.Refused, ("refused", "absentRefused", (1, 0)));
            await _host.PublishAsync(AReview.Of(id, decision));
            // Half of the withdrawals start with the review, half while it is being consumed.
            await (round % 2 == 0 ? Task.CompletedTask : _consumed.BegunAsync(id));
            var (status, answer) = await parent.SendAsync($"absences/{id}/withdrawal", new { });
            await _consumed.EndedAsync(id);

            var outcome = ($"{(await parent.ReadAsync($"absences/{id}"))["state"]}", await parent.StateAsync(pupil, day),
                await HeardAsync(id));
            Assert.Equal(status == HttpStatusCode.OK ? ("withdrawn", before, (0, 1)) : decided, outcome);
            if (status != HttpStatusCode.OK)
                Assert.Equal((HttpStatusCode.Conflict, "urn:espace-famille:absence-decided"), (status, $"{answer["type"]}"));
            withdrawn += status == HttpStatusCode.OK ? 1 : 0;
            // What was withdrawn or refused may be declared again.
            if (outcome.Item2 != "absentJustified")
                days.Enqueue(day);
        }

        _output.WriteLine($"{withdrawn} of {Rounds} withdrawals came before the decision");
    }

    [Fact]
    public async Task Declaration_SentManyTimesAtOnce_IsOneAbsenceEveryTime()
    {
        using var parent = _host.Parent(_pupil);
        for (var round = 0; round < Rounds / 2; round++)
        {
            var (key, body) = (Ids.New(), _host.Absence(_pupil, "2027-06-10", "2027-06-10"));
            var made = await Task.WhenAll(
                Enumerable.Range(0, SimultaneousDeclarations).Select(_ => parent.SendAsync("absences", body, key)));
            var (status, id) = Assert.Single(made.Select(answer => (answer.Status, Id: $"{answer.Body["id"]}")).Distinct());
            Assert.Equal(HttpStatusCode.Created, status);
            await parent.SendAsync($"absences/{id}/withdrawal", new { });
        }
    }

    [Fact]
    public async Task Review_ConsumedThreeTimes_WritesItsAbsenceTwiceAndNoMore()
    {
        using var parent = _host.Parent(_pupil);
        var id = await _host.DeclareAsync(parent, _pupil, "2026-12-01", "2026-12-01");
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => _host.PublishAsync(AReview.Of(id, Decision.Accepted))));
        await _consumed.EndedAsync(id, 3);

        // Declared, decided, settled.
        var absence = await _host.Services.GetRequiredService<AbsenceStore>().FindAsync(id, CancellationToken.None);
        Assert.Equal(3, absence!.Version);
        Assert.Equal((1, 0), await HeardAsync(id));
    }

    /// <summary>Waits until all messages of the absence are published and the last has arrived, and counts them.</summary>
    private async Task<(int Settled, int Withdrawn)> HeardAsync(string id)
    {
        var absences = _host.Services.GetRequiredService<IMongoDatabase>().GetCollection<BsonDocument>(AbsenceStore.Collection);
        await Eventually.True(
            async () => (await absences.Find(new BsonDocument("_id", id)).SingleAsync())["outbox"].AsBsonArray.Count == 0,
            "the outbox is empty");
        await Eventually.True(() => Task.FromResult(Settled() + Withdrawn() > 0), "its end has arrived");
        return (Settled(), Withdrawn());
        int Settled() => _host.Settled.Count(message => message.Request.Id == id);
        int Withdrawn() => _host.Withdrawn.Count(message => message.Request.Id == id);
    }
}
