using System.Net;
using System.Text.Json.Nodes;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Domain.Requests;
using EspaceFamille.Reservations.Features.Reservations;
using EspaceFamille.Reservations.Features.Reservations.FinishRequests;
using EspaceFamille.Reservations.Storage;
using EspaceFamille.Reservations.Tests.Domain;
using EspaceFamille.Reservations.Tests.Service;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Reservations;

/// <summary>
/// A replica is killed between any two writes of a request: a repeat at another replica, or its sweep, completes the request exactly
/// once.
/// </summary>
[Collection(ReservationsService.Name)]
public sealed class RequestCrashTests(ReservationsHost host) : PupilFixture(host)
{
    private const string AfterRequest = $"{FaultPoints.AfterSave}:1";
    private const string AfterPlanning = $"{FaultPoints.AfterSave}:2";
    private const string BeforeMark = $"{FaultPoints.BeforeSave}:3";
    private const string Day = "2027-02-01";
    private readonly string _key = Ids.New();

    private RequestApplication Application => Host.Services.GetRequiredService<RequestApplication>();

    private Task SweepAsync() =>
        Host.Services.GetRequiredService<RequestSweep>().SweepAsync(isOwner: () => Task.FromResult(true), CancellationToken.None);

    private string Path => $"enrolments/{Pupil.EnrolmentId}/requests";

    [Fact]
    public async Task Repeat_KilledAfterTheRequestsInsertion_AppliesTheStoredRequest()
    {
        var request = await KillAsync(AfterRequest);
        Assert.Equal(("reserved", "submitted"), (await Parent.StateAsync(Pupil, Day), await StateOfRequestAsync()));

        var (status, body) = await SubmitAsync();

        Assert.Equal((HttpStatusCode.Created, request.Id, request.Number), (status, $"{body["id"]}", $"{body["number"]}"));
        Assert.Equal(("free", "accepted"), (await Parent.StateAsync(Pupil, Day), await StateOfRequestAsync()));
        await AssertPublishedOnceAsync(request);
    }

    [Theory]
    [InlineData(AfterPlanning)]
    [InlineData(BeforeMark)]
    public async Task Repeat_KilledAfterThePlanningsWrite_ChangesNothingAgain(string point)
    {
        var request = await KillAsync(point);
        var applied = (await PlanningAsync()).Version;
        Assert.Equal(("free", "accepted"), (await Parent.StateAsync(Pupil, Day), await StateOfRequestAsync()));
        Assert.False(RequestRules.IsTaken((await StoredAsync())!));

        var (status, body) = await SubmitAsync();

        Assert.Equal((HttpStatusCode.Created, request.Id), (status, $"{body["id"]}"));
        Assert.True(RequestRules.IsTaken((await StoredAsync())!));
        Assert.Equal(applied, (await PlanningAsync()).Version);
        await AssertPublishedOnceAsync(request);
    }

    [Fact]
    public async Task Sweep_BeforeAndAfterFiveSeconds_AppliesTheRequestOnlyAfter()
    {
        var request = await KillAsync(AfterRequest);
        // The replica's clock ran on from its start.
        await SweepAsync();
        Assert.Equal("reserved", await Parent.StateAsync(Pupil, Day));

        Host.TownTime.SetUtcNow(request.SubmittedAt + TimeSpan.FromSeconds(6));
        await SweepAsync();

        Assert.Equal("free", await Parent.StateAsync(Pupil, Day));
        Assert.True(RequestRules.IsTaken((await StoredAsync())!));
        await AssertPublishedOnceAsync(request);
    }

    [Fact]
    public async Task Sweep_LeaseTakenByAnotherReplica_LeavesTheRequestToIt()
    {
        var request = await KillAsync(AfterRequest);
        Host.TownTime.SetUtcNow(request.SubmittedAt + TimeSpan.FromSeconds(6));

        var sweep = Host.Services.GetRequiredService<RequestSweep>();
        var owners = 0;
        await sweep.SweepAsync(isOwner: () => Task.FromResult(owners++ < 0), CancellationToken.None);

        Assert.Equal((1, "submitted"), (owners, await StateOfRequestAsync()));
    }

    [Fact]
    public async Task Sweep_PastTheDaysLimit_DecidesByTheInstantOfSubmission()
    {
        const string day = "2026-12-01";
        await KillAsync(AfterRequest, day, new DateTimeOffset(2026, 11, 10, 8, 0, 0, TimeSpan.Zero));

        await SweepAsync();

        Assert.Equal("locked", await Parent.StateAsync(Pupil, day));
    }

    [Fact]
    public async Task Finish_RequestMadeImpossibleByAnotherWriter_DeletesIt()
    {
        var request = await KillAsync(AfterRequest);
        await Parent.SendAsync(Path, Calls.Change([], [Day]));

        Assert.False(await Application.FinishAsync(request, CancellationToken.None));

        Assert.Null(await StoredAsync());
        var (status, body) = await SubmitAsync();
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "notReserved"), (status, $"{body["facts"]![0]!["reason"]}"));
    }

    [Fact]
    public async Task Finish_RequestFromAStaleVersion_DeletesIt()
    {
        var displayed = await Parent.ReadAsync($"enrolments/{Pupil.EnrolmentId}/days?from={Day}&to={Day}");
        var request = await KillAsync(AfterRequest, ifMatch: $"\"{displayed["version"]}\"");
        await Parent.SendAsync(Path, Calls.Change([], ["2027-02-02"]));

        Assert.False(await Application.FinishAsync(request, CancellationToken.None));

        Assert.Equal("reserved", await Parent.StateAsync(Pupil, Day));
    }

    /// <summary>Submits a request to another replica, which is killed at the point.</summary>
    /// <returns>The request as it is stored.</returns>
    private async Task<ReservationRequest> KillAsync(
        string point, string day = Day, DateTimeOffset? now = null, string? ifMatch = null)
    {
        await using var replica = await DyingReplica.StartAsync(Host, point, now ?? Host.TownTime.GetUtcNow());
        await replica.SendAsync(Pupil, client => client.SendAsync(Path, Calls.Change([], [day]), _key, ifMatch));
        return (await StoredAsync())!;
    }

    private Task<(HttpStatusCode Status, JsonNode Body)> SubmitAsync() =>
        Parent.SendAsync(Path, Calls.Change([], [Day]), _key);

    private Task<Planning> PlanningAsync() => Host.Services.GetRequiredService<PlanningStore>()
        .ReadAsync(Pupil.EnrolmentId, TarnosCalendar.Year, CancellationToken.None);

    private async Task<string> StateOfRequestAsync() =>
        $"{(await Parent.ReadAsync("requests"))["items"]![0]!["state"]}";

    private Task<ReservationRequest?> StoredAsync() => Host.Services.GetRequiredService<RequestStore>()
        .ByIdempotencyKeyAsync($"parent-of-{Pupil.HouseholdId}:{Pupil.HouseholdId}:{_key}", CancellationToken.None);

    private async Task AssertPublishedOnceAsync(ReservationRequest request)
    {
        await Eventually.True(() => Task.FromResult(Host.Decided.Any(message => message.Request.Id == request.Id)),
            "ReservationsDecided arrived");
        await Eventually.True(() => Task.FromResult(Host.Requested.Any(message => message.Request.Id == request.Id)),
            "ReservationsRequested arrived");
        Assert.Equal(
            (1, 1),
            (Host.Decided.Count(message => message.Request.Id == request.Id),
                Host.Requested.Count(message => message.Request.Id == request.Id)));
    }
}
