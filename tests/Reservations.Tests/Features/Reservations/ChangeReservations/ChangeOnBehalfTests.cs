using System.Net;
using System.Text.Json.Nodes;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Requests;
using EspaceFamille.Reservations.Storage;
using EspaceFamille.Reservations.Tests.Service;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Reservations.ChangeReservations;

[Collection(ReservationsService.Name)]
[Trait("Needs", "service")]
public sealed class ChangeOnBehalfTests(ReservationsHost host)
{
    private const string Reason = "La mère a appelé : l’école ferme.";
    private Pupil _pupil = Pupil.Second;

    [Fact]
    public async Task ChangeOnBehalf_PastTheNotice_IsAppliedWithReasonAndRecipients()
    {
        _pupil = Pupil.Next();
        await host.PublishAsync(Household(null, "mother", "father"));
        var copies = host.Services.GetRequiredService<HouseholdStore>();
        await Eventually.Some(() => copies.FindAsync(_pupil.HouseholdId, CancellationToken.None), "the household arrived");
        using var parent = host.Parent(_pupil);
        var (status, body) = await ChangeAsync(["2026-12-01"], $"  {Reason} ");
        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal("locked", await parent.StateAsync(_pupil, "2026-12-01"));
        var request = await parent.ReadAsync($"requests/{body["id"]}");
        Assert.Equal((true, Reason, "Johan"),
            (request["byAgent"]!.GetValue<bool>(), $"{request["agentReason"]}", $"{request["childName"]}"));

        await Eventually.True(() => Task.FromResult(host.Decided.Any(message => message.Request.Id == $"{body["id"]}")),
            "ReservationsDecided arrived");
        await Eventually.True(() => Task.FromResult(host.Requested.Any(message => message.Request.Id == $"{body["id"]}")),
            "ReservationsRequested arrived");
        Assert.Equal(["mother", "father"], host.Decided.Single(message => message.Request.Id == $"{body["id"]}").Request.Recipients);
        Assert.Equal(["mother", "father"], host.Requested.Single(message => message.Request.Id == $"{body["id"]}").Request.Recipients);
        Assert.False(request["nobodyToldByMail"]!.GetValue<bool>());
        var requests = host.Services.GetRequiredService<IMongoDatabase>().GetCollection<ReservationRequest>(RequestStore.Collection);
        Assert.Equal("an-agent", (await requests.Find(stored => stored.HouseholdId == _pupil.HouseholdId).SingleAsync()).SubmittedBy);
    }

    [Fact]
    public async Task ChangeOnBehalf_SameKey_ReturnsTheFirstRequestOrRefusesAnotherBody()
    {
        _pupil = Pupil.Next();
        var key = Ids.New();
        var first = await ChangeAsync(["2026-12-01"], Reason, key);
        var again = await ChangeAsync(["2026-12-01"], Reason, key);
        Assert.Equal((HttpStatusCode.Created, $"{first.Body["number"]}"), (again.Status, $"{again.Body["number"]}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ChangeAsync(["2026-12-01"], "Autre motif", key)).Status);
    }

    [Fact]
    public async Task ChangeOnBehalf_ConcurrentWithTheFamily_OneIsApplied()
    {
        _pupil = Pupil.Next();
        using var parent = host.Parent(_pupil);
        var seen = $"\"{(await parent.ReadAsync($"enrolments/{_pupil.EnrolmentId}/days?from=2027-02-01&to=2027-02-07"))["version"]}\"";
        var family = parent.SendAsync($"enrolments/{_pupil.EnrolmentId}/requests", Calls.Change([], ["2027-02-01"]), ifMatch: seen);
        var agent = ChangeAsync(["2027-02-02"], Reason, ifMatch: seen);
        HttpStatusCode[] statuses = [(await family).Status, (await agent).Status];
        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.PreconditionFailed], statuses.Order());
    }

    [Theory]
    [InlineData("2026-12-21", "Vacances scolaires")]
    [InlineData("2026-12-02", "Fermé ce jour de la semaine")]
    [InlineData("2027-07-05", "en dehors de la période d’inscription")]
    [InlineData("2026-12-01", "déjà réservé")]
    public async Task ChangeOnBehalf_UnavailableDay_IsRefusedWithItsReason(string day, string reason)
    {
        using var agent = host.Client("agent", "an-agent");
        var (status, body) = await agent.SendAsync(Path(_pupil.HouseholdId),
            new { reserve = new[] { day }, cancel = Array.Empty<string>(), onBehalf = new { reason = Reason } });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains(reason, $"{body["errors"]![day]![0]}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("ab")]
    [InlineData("     a     ")]
    [InlineData("un motif\tavec une tabulation")]
    [InlineData("long")]
    public async Task ChangeOnBehalf_InvalidReason_Returns422AtItsField(string? reason)
    {
        var (status, body) = await ChangeAsync(["2027-02-01"], reason == "long" ? new string('x', 501) : reason);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.NotNull(body["errors"]!["onBehalf.reason"]);
    }

    [Fact]
    public async Task ChangeOnBehalf_WithoutDaysOrKeyOrForAnotherHousehold_IsRefused()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await ChangeAsync([], Reason)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await ChangeAsync(["2027-02-01"], Reason, "short")).Status);
        using var agent = host.Client("agent", "an-agent");
        foreach (var household in new[] { Pupil.First.HouseholdId, "nobody" })
            Assert.Equal(HttpStatusCode.NotFound, (await agent.SendAsync(Path(household), Body(["2027-02-01"], Reason))).Status);
    }

    private async Task<(HttpStatusCode Status, JsonNode Body)> ChangeAsync(
        string[] cancel, string? reason, string? key = null, string? ifMatch = null)
    {
        using var agent = host.Client("agent", "an-agent");
        return await agent.SendAsync(Path(_pupil.HouseholdId), Body(cancel, reason), key, ifMatch);
    }

    private static object Body(string[] cancel, string? reason) =>
        new { reserve = Array.Empty<string>(), cancel, onBehalf = new { reason } };

    private string Path(string household) => $"households/{household}/enrolments/{_pupil.EnrolmentId}/requests";

    private HouseholdChanged Household(params string?[] accounts) => new()
    {
        HouseholdId = _pupil.HouseholdId,
        Version = 1,
        AddressLine = "1 rue",
        PostCode = "40220",
        Town = "Tarnos",
        Adults = [.. accounts.Select((account, index) =>
            new HouseholdAdult { AdultId = $"adult-{index}", AccountId = account, Title = "Madame", FirstName = "A", LastName = "X" })],
        Children = [new HouseholdChild { ChildId = _pupil.ChildId, FirstName = "Johan", LastName = "X",
            BirthDate = new DateOnly(2019, 1, 1) }],
    };
}
