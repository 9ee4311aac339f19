using System.Net;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Tests.Service;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Reservations.ChangeReservations;

[Collection(ReservationsService.Name)]
[Trait("Needs", "service")]
public sealed class ChangeTests(ReservationsHost host)
{
    private readonly Pupil _pupil = Pupil.Next();

    [Fact]
    public async Task Change_SeveralDaysWithinTheNotice_IsOneNumberedRequest()
    {
        using var parent = host.Parent(_pupil);
        Assert.Equal("reserved", await parent.StateAsync(_pupil, "2027-01-25"));
        var (status, body) = await parent.SendAsync(Path, Calls.Change([], ["2027-01-25", "2027-01-26"]));
        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Matches("^RES-2026-[0-9]{6}$", $"{body["number"]}");
        Assert.Equal("free", await parent.StateAsync(_pupil, "2027-01-26"));
        await parent.SendAsync(Path, Calls.Change(["2027-01-26"], ["2027-01-28"]));
        Assert.Equal("reserved", await parent.StateAsync(_pupil, "2027-01-26"));
        Assert.Equal("free", await parent.StateAsync(_pupil, "2027-01-28"));
    }

    [Fact]
    public async Task Change_OneLockedDay_RefusesAllAndListsTheDay()
    {
        using var parent = host.Parent(_pupil);
        var (status, body) = await parent.SendAsync(Path, Calls.Change([], ["2026-12-01", "2027-02-01"]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        var message = $"{body["errors"]!["2026-12-01"]![0]}";
        Assert.StartsWith("mardi 1er décembre 2026 : Le délai est passé", message, StringComparison.Ordinal);
        Assert.Contains("signaler une absence", message, StringComparison.Ordinal);
        Assert.Equal("reserved", await parent.StateAsync(_pupil, "2027-02-01"));
    }

    [Fact]
    public async Task Change_FormOpenedBeforeMidnightSentAfter_IsRefusedByTheClockOfTheSave()
    {
        using var parent = host.Parent(_pupil);
        host.TownTime.AdjustTime(new DateTimeOffset(2026, 12, 2, 23, 58, 0, TimeSpan.FromHours(1)));
        try
        {
            Assert.True((await parent.DayAsync(_pupil, "2026-12-17"))["canChange"]!.GetValue<bool>());
            host.TownTime.Advance(TimeSpan.FromMinutes(3));
            var (status, body) = await parent.SendAsync(Path, Calls.Change([], ["2026-12-17"]));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
            Assert.NotNull(body["errors"]!["2026-12-17"]);
            Assert.Equal("reserved", await parent.StateAsync(_pupil, "2026-12-17"));
        }
        finally
        {
            host.TownTime.AdjustTime(ReservationsHost.Morning);
        }
    }

    [Fact]
    public async Task Change_SameKeyTwiceAndAtOnce_IsOneRequest()
    {
        using var parent = host.Parent(_pupil);
        // Repeated, because the race is short; the day ends in its first state.
        for (var round = 0; round < 40; round++)
        {
            var (turn, change) = (Ids.New(), round % 2 == 0 ? Calls.Change([], ["2027-03-02"]) : Calls.Change(["2027-03-02"], []));
            var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => parent.SendAsync(Path, change, turn)));
            Assert.Equal((HttpStatusCode.Created, $"{made[0].Body["number"]}"),
                Assert.Single(made.Select(answer => (answer.Status, $"{answer.Body["number"]}")).Distinct()));
        }

        var key = Ids.New();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => parent.SendAsync(Path, Calls.Change([], ["2027-03-04"]), key)));
        var again = await parent.SendAsync(Path, Calls.Change([], ["2027-03-04"]), key);
        Assert.All(answers, answer =>
            Assert.Equal((HttpStatusCode.Created, $"{again.Body["number"]}"), (answer.Status, $"{answer.Body["number"]}")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await parent.SendAsync(Path, Calls.Change([], ["2027-03-05"]), key)).Status);
        Assert.Equal("reserved", await parent.StateAsync(_pupil, "2027-03-05"));
        Assert.Equal(41, (await parent.ReadAsync("requests"))["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task Pattern_Applied_DoesWhatItsPreviewShowed()
    {
        using var parent = host.Parent(_pupil);
        var pattern = new
        {
            weekdays = new[] { "monday", "thursday" },
            anchor = "2026-12-21",
            from = "2026-12-01",
            to = "2027-02-28",
            action = "remove"
        };
        var preview = (await parent.SendAsync($"enrolments/{_pupil.EnrolmentId}/weekly-patterns/preview", pattern)).Body;
        var (status, body) = await parent.SendAsync($"enrolments/{_pupil.EnrolmentId}/weekly-patterns", pattern);
        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal(preview["removed"]!.ToJsonString(), body["removed"]!.ToJsonString());
        Assert.NotEmpty(preview["removed"]!.AsArray());
        Assert.All(preview["skipped"]!.AsArray(), skip => Assert.False(string.IsNullOrEmpty($"{skip!["reason"]}")));
        Assert.Equal("free", await parent.StateAsync(_pupil, $"{preview["removed"]![0]}"));
    }

    [Theory]
    [InlineData("""{"weekdays":[],"from":"2027-01-01","to":"2027-01-31","action":"add"}""", "weekdays")]
    [InlineData("""{"weekdays":["monday"],"from":"2027-02-01","to":"2027-01-31","action":"add"}""", "to")]
    [InlineData("""{"weekdays":["monday"],"anchor":"2026-12-22","from":"2027-01-01","to":"2027-01-31","action":"add"}""", "anchor")]
    public async Task Pattern_Invalid_ReturnsTheField(string pattern, string field)
    {
        using var parent = host.Parent(_pupil);
        var (status, body) = await parent.SendAsync($"enrolments/{_pupil.EnrolmentId}/weekly-patterns",
            System.Text.Json.Nodes.JsonNode.Parse(pattern)!);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.NotNull(body["errors"]![field]);
    }

    private string Path => $"enrolments/{_pupil.EnrolmentId}/requests";
}
