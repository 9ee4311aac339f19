using System.Net;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Storage;
using EspaceFamille.Reservations.Tests.Domain;
using EspaceFamille.Reservations.Tests.Service;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Reservations;

/// <summary>One request per account, household and idempotency key.</summary>
[Collection(ReservationsService.Name)]
public sealed class RequestIdempotencyTests(ReservationsHost host) : PupilFixture(host)
{
    private const string Day = "2027-02-01";

    [Fact]
    public async Task Submit_ManyTimesAtOnceUnderOneKey_IsOneRequestEveryTime()
    {
        for (var round = 0; round < 20; round++)
        {
            var (key, body) = (Ids.New(), round % 2 == 0 ? Calls.Change([], [Day]) : Calls.Change([Day], []));
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Parent.SendAsync(Path, body, key)));
            var (status, _) = Assert.Single(answers.Select(answer => (answer.Status, Id: $"{answer.Body["id"]}")).Distinct());
            Assert.Equal(HttpStatusCode.Created, status);
        }

        Assert.Equal(20, (await PlanningAsync()).AppliedRequests.Count);
    }

    [Fact]
    public async Task Submit_TheSameKeyInAnotherHousehold_IsAnotherRequest()
    {
        var (other, key) = (await Host.NewPupilAsync(), Ids.New());
        using var first = Host.Client("family", "one-account", Pupil.HouseholdId);
        using var second = Host.Client("family", "one-account", other.HouseholdId);
        Assert.Equal(HttpStatusCode.Created, (await first.SendAsync(Path, Calls.Change([], [Day]), key)).Status);
        var (status, _) = await second.SendAsync($"enrolments/{other.EnrolmentId}/requests", Calls.Change([], [Day]), key);
        Assert.Equal(HttpStatusCode.Created, status);
    }

    [Fact]
    public async Task Planning_AfterManyRequests_RemembersTheLastFifty()
    {
        for (var count = 0; count < Planning.RememberedRequests + 3; count++)
            await Parent.SendAsync(Path, count % 2 == 0 ? Calls.Change([], [Day]) : Calls.Change([Day], []));
        var applied = (await PlanningAsync()).AppliedRequests;
        Assert.Equal((Planning.RememberedRequests, applied.Count), (applied.Count, applied.Distinct().Count()));
    }

    private string Path => $"enrolments/{Pupil.EnrolmentId}/requests";

    private Task<Planning> PlanningAsync() => Host.Services.GetRequiredService<PlanningStore>()
        .ReadAsync(Pupil.EnrolmentId, TarnosCalendar.Year, CancellationToken.None);
}
