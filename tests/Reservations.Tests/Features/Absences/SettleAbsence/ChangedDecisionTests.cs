using System.Net;
using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Reservations.Features.Absences.SettleAbsence;
using EspaceFamille.Reservations.Tests.Domain;
using EspaceFamille.Reservations.Tests.Service;
using EspaceFamille.TestKit;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Absences.SettleAbsence;

/// <summary>Two decisions of one review, in either order and three times each: the one with the higher number applies.</summary>
[Collection(ReservationsService.Name)]
public sealed class ChangedDecisionTests : PupilFixture, IDisposable
{
    private const string First = "2026-12-01", Second = "2026-12-03";
    private readonly ConsumedReviews _consumed = new();
    private readonly ConnectHandle _observing;

    public ChangedDecisionTests(ReservationsHost host)
        : base(host) => _observing = host.Services.GetRequiredService<IBus>().ConnectConsumeObserver(_consumed);

    public void Dispose() => _observing.Dispose();

    [Theory]
    [InlineData(Decision.Accepted, Decision.Refused, "absentRefused", true)]
    [InlineData(Decision.Accepted, Decision.Refused, "absentRefused", false)]
    [InlineData(Decision.Refused, Decision.Accepted, "absentJustified", true)]
    [InlineData(Decision.Refused, Decision.Accepted, "absentJustified", false)]
    public async Task Review_TwoDecisionsThreeTimes_AppliesTheHigherNumber(Decision first, Decision second, string state, bool inOrder)
    {
        var id = await Host.DeclareAsync(Parent, Pupil, First, First);
        await PublishThreeTimesAsync(id, inOrder ? (first, 1) : (second, 2), ended: 3);
        await PublishThreeTimesAsync(id, inOrder ? (second, 2) : (first, 1), ended: 6);

        var last = await SettledAsync(id, 2);
        Assert.Equal((second, inOrder ? first : (Decision?)null), (last.Decision, last.Replaced?.Decision));
        Assert.Equal(state, await Parent.StateAsync(Pupil, First));
        Assert.Equal("reserved", await Parent.StateAsync(Pupil, Second));
        int[] numbers = inOrder ? [1, 2] : [2];
        Assert.Equal(numbers, Host.Settled.Where(one => one.Request.Id == id).Select(one => one.Number!.Value).Order());
    }

    [Fact]
    public async Task Review_TwoDecisionsAtOnce_AgreeOnTheSecondEverywhere()
    {
        for (var round = 0; round < 10; round++)
        {
            var id = await Host.DeclareAsync(Parent, Pupil, First, First);
            await Task.WhenAll(
                Host.PublishAsync(AReview.Of(id, Decision.Accepted)),
                Host.PublishAsync(AReview.Of(id, Decision.Refused) with { Number = 2, Undoes = 1 }));
            await _consumed.EndedAsync(id, 2);

            var absence = await Parent.ReadAsync($"absences/{id}");
            Assert.Equal(("refused", "absentRefused"), ($"{absence["state"]}", await Parent.StateAsync(Pupil, First)));
            Assert.NotNull(absence["outcome"]);
        }
    }

    [Fact]
    public async Task Review_RefusedDayDeclaredAgain_IsNotUndoneAndIsNamedWithTheReason()
    {
        var id = await Host.DeclareAsync(Parent, Pupil, First, Second);
        await PublishThreeTimesAsync(id, (Decision.Refused, 1), ended: 3);
        await SettledAsync(id, 1);
        var again = await Host.DeclareAsync(Parent, Pupil, First, First);

        await PublishThreeTimesAsync(id, (Decision.Accepted, 2), ended: 6);
        var kept = Assert.Single((await SettledAsync(id, 2)).KeptDays!);

        Assert.Equal((KeptReason.DeclaredAgain, new DateOnly(2026, 12, 1)), (kept.Reason, Assert.Single(kept.Days)));
        Assert.Equal(("pending", "absentJustified"), (await Parent.StateAsync(Pupil, First), await Parent.StateAsync(Pupil, Second)));
        var absence = await Parent.ReadAsync($"absences/{id}");
        Assert.Equal(
            ("declaredAgain", "refused"), ($"{absence["outcome"]!["keptDays"]![0]!["reason"]}", $"{absence["replaced"]!["state"]}"));

        // The other absence has the day: its own decision settles it.
        await PublishThreeTimesAsync(again, (Decision.Accepted, 1), ended: 3);
        await SettledAsync(again, 1);
        Assert.Equal("absentJustified", await Parent.StateAsync(Pupil, First));
    }

    [Fact]
    public async Task Declare_DayOfAnUndoneRefusalBeforeThePlanningIsWritten_IsRefusedAsDeclaredAlready()
    {
        var id = await Host.DeclareAsync(Parent, Pupil, First, First);
        await PublishThreeTimesAsync(id, (Decision.Refused, 1), ended: 3);
        await SettledAsync(id, 1);
        var change = AReview.Of(id, Decision.Accepted) with { Number = 2, Undoes = 1 };
        await Host.Services.GetRequiredService<DecisionWriter>().WriteAsync(change, ReservationsHost.Morning, CancellationToken.None);

        var (status, refused) = await Parent.SendAsync("absences", Host.Absence(Pupil, First, First));

        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, "alreadyDeclared"), (status, $"{refused["facts"]![0]!["reason"]}"));
        // The consumer that was interrupted there continues, and the day is free for no other absence.
        await PublishThreeTimesAsync(id, (Decision.Accepted, 2), ended: 6);
        Assert.Null((await SettledAsync(id, 2)).KeptDays);
        Assert.Equal("absentJustified", await Parent.StateAsync(Pupil, First));
    }

    [Fact]
    public async Task Withdraw_ChangedDecision_IsRefused()
    {
        var id = await Host.DeclareAsync(Parent, Pupil, First, First);
        await PublishThreeTimesAsync(id, (Decision.Accepted, 2), ended: 3);

        var (status, _) = await Parent.SendAsync($"absences/{id}/withdrawal", new { });

        Assert.Equal(HttpStatusCode.Conflict, status);
    }

    private async Task PublishThreeTimesAsync(string absence, (Decision Decision, int Number) made, int ended)
    {
        var review = AReview.Of(absence, made.Decision) with { Number = made.Number, Undoes = made.Number > 1 ? made.Number - 1 : null };
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Host.PublishAsync(review)));
        await _consumed.EndedAsync(absence, ended);
    }

    private Task<AbsenceSettled> SettledAsync(string absence, int number) => Eventually.Some(
        () => Task.FromResult(Host.Settled.FirstOrDefault(one => one.Request.Id == absence && one.Number == number)),
        $"decision {number} is settled");
}
