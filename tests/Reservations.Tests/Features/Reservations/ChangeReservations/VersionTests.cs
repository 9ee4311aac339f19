using System.Net;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Tests.Service;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Reservations.ChangeReservations;

/// <summary>A change with If-Match is applied only to the version of the planning that was displayed.</summary>
[Collection(ReservationsService.Name)]
[Trait("Needs", "service")]
public sealed class VersionTests(ReservationsHost host)
{
    private Pupil _pupil = Pupil.First;

    [Fact]
    public async Task Change_CurrentVersion_IsAppliedAndRepeatsReturnTheSame()
    {
        _pupil = await host.NewPupilAsync();
        using var parent = host.Parent(_pupil);
        var (seen, key) = (await TagAsync(parent), Ids.New());
        var (status, body) = await parent.SendAsync(Path, Calls.Change([], ["2027-02-01"]), key, seen);
        Assert.Equal(HttpStatusCode.Created, status);
        var again = await parent.SendAsync(Path, Calls.Change([], ["2027-02-01"]), key, seen);
        Assert.Equal((HttpStatusCode.Created, $"{body["number"]}"), (again.Status, $"{again.Body["number"]}"));
    }

    [Fact]
    public async Task Change_StaleVersion_Returns412AndSavesNothing()
    {
        _pupil = await host.NewPupilAsync();
        using var parent = host.Parent(_pupil);
        var seen = await TagAsync(parent);
        await parent.SendAsync(Path, Calls.Change([], ["2027-02-01"]));
        var (status, body) = await parent.SendAsync(Path, Calls.Change([], ["2027-02-02"]), ifMatch: seen);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "urn:espace-famille:planning-changed"), (status, $"{body["type"]}"));
        Assert.Equal("reserved", await parent.StateAsync(_pupil, "2027-02-02"));
    }

    [Fact]
    public async Task Change_TwoWritersFromOneVersion_AppliesOne()
    {
        _pupil = await host.NewPupilAsync();
        using var parent = host.Parent(_pupil);
        var seen = await TagAsync(parent);
        var answers = await Task.WhenAll(
            new[] { "2027-02-01", "2027-02-02",
                "2027-02-04" }.Select(day => parent.SendAsync(Path, Calls.Change([], [day]), ifMatch: seen)));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Created);
        Assert.Equal(2, answers.Count(answer => answer.Status == HttpStatusCode.PreconditionFailed));
        Assert.Single((await parent.ReadAsync("requests"))["items"]!.AsArray());
    }

    [Fact]
    public async Task Change_TwoParentsConcurrently_AppliesOneAndReturns412ToTheOther()
    {
        _pupil = await host.NewPupilAsync();
        using var first = host.Parent(_pupil);
        using var second = host.Client("family", $"other-parent-of-{_pupil.HouseholdId}", _pupil.HouseholdId);
        var (firstReserves, secondReserves) = (false, false);
        for (var round = 0; round < 200; round++)
        {
            var seen = await TagAsync(first);
            var answers = await Task.WhenAll(
                first.SendAsync(Path, Toggle("2027-02-01", firstReserves), ifMatch: seen),
                second.SendAsync(Path, Toggle("2027-02-02", secondReserves), ifMatch: seen));
            Assert.Equal([HttpStatusCode.Created, HttpStatusCode.PreconditionFailed], answers.Select(answer => answer.Status).Order());
            var firstWon = answers[0].Status == HttpStatusCode.Created;
            (firstReserves, secondReserves) = (firstReserves ^ firstWon, secondReserves ^ !firstWon);
            Assert.Equal((State(firstReserves), State(secondReserves)),
                (await first.StateAsync(_pupil, "2027-02-01"), await second.StateAsync(_pupil, "2027-02-02")));
        }

        Assert.Equal(200, (await first.ReadAsync("requests?limit=200"))["items"]!.AsArray().Count);
        static string State(bool mayReserve) => mayReserve ? "free" : "reserved";
        static object Toggle(string day, bool reserve) => reserve ? Calls.Change([day], []) : Calls.Change([], [day]);
    }

    [Theory]
    [InlineData("W/")]
    [InlineData("not a tag")]
    [InlineData("\"another\"")]
    public async Task Change_UnreadableVersion_Returns412(string start)
    {
        using var parent = host.Parent(_pupil);
        var header = start == "W/" ? start + await TagAsync(parent) : start;
        Assert.Equal(HttpStatusCode.PreconditionFailed,
            (await parent.SendAsync(Path, Calls.Change([], ["2027-02-01"]), ifMatch: header)).Status);
    }

    [Fact]
    public async Task Change_AnyVersion_IsApplied()
    {
        _pupil = await host.NewPupilAsync();
        using var parent = host.Parent(_pupil);
        Assert.Equal(HttpStatusCode.Created, (await parent.SendAsync(Path, Calls.Change([], ["2027-02-01"]), ifMatch: "*")).Status);
    }

    private async Task<string> TagAsync(HttpClient parent) =>
        $"\"{(await parent.ReadAsync($"enrolments/{_pupil.EnrolmentId}/days?from=2027-02-01&to=2027-02-07"))["version"]}\"";

    private string Path => $"enrolments/{_pupil.EnrolmentId}/requests";
}
