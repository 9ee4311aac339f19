using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Domain.Requests;
using EspaceFamille.Reservations.Features.Reservations;
using EspaceFamille.Reservations.Features.Reservations.FinishRequests;
using EspaceFamille.Reservations.Storage;
using EspaceFamille.Reservations.Tests.Domain;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Service;

/// <summary>A process may die between any two writes of a request: a repeat or the sweep completes it, exactly once.</summary>
[Collection(ReservationsService.Name)]
public sealed class RequestRecoveryTests(ReservationsHost host) : IAsyncLifetime
{
    private const string Day = "2027-02-01";
    private Pupil _pupil = Pupil.First;
    private readonly string _key = Ids.New();

    private RequestStore Requests => host.Services.GetRequiredService<RequestStore>();

    private RequestApplication Application => host.Services.GetRequiredService<RequestApplication>();

    private Task SweepAsync() =>
        host.Services.GetRequiredService<RequestSweep>().SweepAsync(isOwner: () => Task.FromResult(true), CancellationToken.None);

    public async Task InitializeAsync() => _pupil = await host.NewPupilAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Repeat_AfterACrashBeforeThePlanningsWrite_AppliesTheStoredRequest()
    {
        using var parent = host.Parent(_pupil);
        var request = await CrashAsync();

        Assert.Equal(("reserved", "submitted"), (await parent.StateAsync(_pupil, Day), await StateOfRequestAsync(parent)));
        var (status, body) = await SubmitAsync(parent);

        Assert.Equal((HttpStatusCode.Created, request.Id, request.Number), (status, $"{body["id"]}", $"{body["number"]}"));
        Assert.Equal(("free", "accepted"), (await parent.StateAsync(_pupil, Day), await StateOfRequestAsync(parent)));
        await AssertPublishedOnceAsync(request);
    }

    [Fact]
    public async Task Repeat_AfterACrashBeforeTheMark_ChangesNothingAgain()
    {
        using var parent = host.Parent(_pupil);
        var request = await CrashAsync();
        Assert.True(await Application.ApplyAsync(request, request.Parts[0], await ContextAsync(), CancellationToken.None));
        var applied = (await PlanningAsync()).Version;

        Assert.Equal(("free", "accepted"), (await parent.StateAsync(_pupil, Day), await StateOfRequestAsync(parent)));
        var (status, body) = await SubmitAsync(parent);

        Assert.Equal((HttpStatusCode.Created, request.Id), (status, $"{body["id"]}"));
        Assert.True(RequestRules.IsTaken((await StoredAsync(request))!));
        Assert.Equal(applied, (await PlanningAsync()).Version);
        await AssertPublishedOnceAsync(request);
    }

    [Fact]
    public async Task Sweep_BeforeAndAfterFiveSeconds_AppliesTheRequestOnlyAfter()
    {
        using var parent = host.Parent(_pupil);
        var request = await CrashAsync();
        await SweepAsync();
        Assert.Equal("reserved", await parent.StateAsync(_pupil, Day));

        host.TownTime.Advance(TimeSpan.FromSeconds(6));
        await SweepAsync();

        Assert.Equal("free", await parent.StateAsync(_pupil, Day));
        Assert.True(RequestRules.IsTaken((await StoredAsync(request))!));
        await AssertPublishedOnceAsync(request);
    }

    [Fact]
    public async Task Sweep_LeaseTakenByAnotherReplica_LeavesTheRequestToIt()
    {
        using var parent = host.Parent(_pupil);
        await CrashAsync("2026-12-01", new DateTimeOffset(2026, 11, 10, 8, 0, 0, TimeSpan.Zero));

        var sweep = host.Services.GetRequiredService<RequestSweep>();
        var owners = 0;
        await sweep.SweepAsync(isOwner: () => Task.FromResult(owners++ < 0), CancellationToken.None);

        Assert.Equal((1, "submitted"), (owners, await StateOfRequestAsync(parent)));
    }

    [Fact]
    public async Task Sweep_PastTheDaysLimit_DecidesByTheInstantOfSubmission()
    {
        using var parent = host.Parent(_pupil);
        await CrashAsync("2026-12-01", new DateTimeOffset(2026, 11, 10, 8, 0, 0, TimeSpan.Zero));

        await SweepAsync();

        Assert.Equal("locked", await parent.StateAsync(_pupil, "2026-12-01"));
    }

    [Fact]
    public async Task Finish_RequestMadeImpossibleByAnotherWriter_DeletesIt()
    {
        using var parent = host.Parent(_pupil);
        var request = await CrashAsync();
        await parent.SendAsync(Path, Calls.Change([], [Day]));

        Assert.False(await Application.FinishAsync(request, CancellationToken.None));

        Assert.Null(await StoredAsync(request));
        var (status, body) = await SubmitAsync(parent);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "notReserved"), (status, $"{body["facts"]![0]!["reason"]}"));
    }

    [Fact]
    public async Task Finish_RequestFromAStaleVersion_DeletesIt()
    {
        using var parent = host.Parent(_pupil);
        var request = await CrashAsync(digest: PlanningVersion.Of([await PlanningAsync()]));
        await parent.SendAsync(Path, Calls.Change([], ["2027-02-02"]));

        Assert.False(await Application.FinishAsync(request, CancellationToken.None));

        Assert.Equal("reserved", await parent.StateAsync(_pupil, Day));
    }

    private string Path => $"enrolments/{_pupil.EnrolmentId}/requests";

    private Task<(HttpStatusCode Status, JsonNode Body)> SubmitAsync(HttpClient parent) =>
        parent.SendAsync(Path, Calls.Change([], [Day]), _key);

    private Task<Planning> PlanningAsync() => host.Services.GetRequiredService<PlanningStore>()
        .ReadAsync(_pupil.EnrolmentId, TarnosCalendar.Year, CancellationToken.None);

    private static async Task<string> StateOfRequestAsync(HttpClient parent) =>
        $"{(await parent.ReadAsync("requests"))["items"]![0]!["state"]}";

    private Task<ReservationRequest?> StoredAsync(ReservationRequest request) =>
        Requests.ByIdempotencyKeyAsync(request.Idempotency.Key, CancellationToken.None);

    private async Task<PlanningContext> ContextAsync()
    {
        var town = await host.Services.GetRequiredService<TownStore>().ReadAsync(CancellationToken.None);
        var enrolment = await host.Services.GetRequiredService<EnrolmentStore>().FindAsync(_pupil.EnrolmentId, CancellationToken.None);
        return town.Context(enrolment!, await PlanningAsync());
    }

    /// <summary>Creates the state of a crash after the request's insertion.</summary>
    private async Task<ReservationRequest> CrashAsync(string day = Day, DateTimeOffset? at = null, string? digest = null)
    {
        var request = new ChangeReservationsRequest { Reserve = [], Cancel = [DateOnly.Parse(day, CultureInfo.InvariantCulture)] };
        var body = JsonSerializer.SerializeToUtf8Bytes(new { enrolmentId = _pupil.EnrolmentId, request }, JsonSerializerOptions.Web);
        var account = $"parent-of-{_pupil.HouseholdId}";
        return (await Requests.InsertAsync(
            new ReservationRequest
            {
                Id = Ids.New(),
                Number = $"RES-TEST-{_key}",
                HouseholdId = _pupil.HouseholdId,
                SubmittedBy = account,
                Role = "family",
                SubmittedAt = at ?? host.TownTime.GetUtcNow(),
                Parts = [new RequestPart(_pupil.EnrolmentId, _pupil.ChildId, TarnosCalendar.Year, [], request.Cancel,
                    RequestPartState.Submitted)],
                Digest = digest,
                Idempotency = new Idempotency($"{account}:{_pupil.HouseholdId}:{_key}", Convert.ToHexStringLower(SHA256.HashData(body))),
                Recipients = [account],
            },
            CancellationToken.None))!;
    }

    private async Task AssertPublishedOnceAsync(ReservationRequest request)
    {
        await Eventually.True(() => Task.FromResult(host.Decided.Any(message => message.RequestId == request.Id)),
            "ReservationsDecided arrived");
        await Eventually.True(() => Task.FromResult(host.Requested.Any(message => message.RequestId == request.Id)),
            "ReservationsRequested arrived");
        Assert.Equal(
            (1, 1),
            (host.Decided.Count(message => message.RequestId == request.Id),
                host.Requested.Count(message => message.RequestId == request.Id)));
    }
}
