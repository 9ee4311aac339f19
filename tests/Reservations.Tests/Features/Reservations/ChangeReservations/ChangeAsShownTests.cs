using System.Net;
using System.Text.Json.Nodes;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Tests.Service;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Reservations.ChangeReservations;

/// <summary>A change with the digest of its preview is saved only as it was shown, whatever happens to other days.</summary>
[Collection(ReservationsService.Name)]
public sealed class ChangeAsShownTests(ReservationsHost host) : PupilFixture(host)
{
    [Fact]
    public async Task Preview_ReservedDay_ListsActionStateAndDigest()
    {
        var (status, preview) = await PreviewAsync("2027-02-01");
        var day = Assert.Single(preview["days"]!.AsArray())!;
        Assert.Equal((HttpStatusCode.OK, "2027-02-01", "cancel", "reserved"),
            (status, $"{day["day"]}", $"{day["action"]}", $"{day["state"]}"));
        Assert.Equal("reserved", await Parent.StateAsync(Pupil, "2027-02-01"));
    }

    [Fact]
    public async Task Change_TwoTabsWithDifferentDays_KeepsBoth()
    {
        var (first, second) = (await PreviewAsync("2027-02-01"), await PreviewAsync("2027-02-02"));
        var made = await Task.WhenAll(SendAsync("2027-02-01", first.Body), SendAsync("2027-02-02", second.Body));
        Assert.All(made, answer => Assert.Equal(HttpStatusCode.Created, answer.Status));
        Assert.Equal(("free", "free"),
            (await Parent.StateAsync(Pupil, "2027-02-01"), await Parent.StateAsync(Pupil, "2027-02-02")));
    }

    [Fact]
    public async Task Change_OtherDaysThanShown_Returns412WithTheNewPreviewAndSavesNothing()
    {
        var (_, shown) = await PreviewAsync("2027-02-01");
        var (status, problem) = await SendAsync("2027-02-02", shown);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "urn:espace-famille:preview-changed"), (status, $"{problem["type"]}"));
        Assert.Equal("2027-02-02", $"{problem["preview"]!["days"]![0]!["day"]}");
        Assert.Equal("reserved", await Parent.StateAsync(Pupil, "2027-02-02"));
        Assert.Equal(HttpStatusCode.Created, (await SendAsync("2027-02-02", problem["preview"]!)).Status);
    }

    [Fact]
    public async Task Change_Repeated_ReturnsTheFirstResultAlthoughTheDaysChanged()
    {
        var (key, shown) = (Ids.New(), (await PreviewAsync("2027-02-01")).Body);
        var (first, again) = (await SendAsync("2027-02-01", shown, key), await SendAsync("2027-02-01", shown, key));
        Assert.Equal((first.Status, first.Body.ToJsonString()), (again.Status, again.Body.ToJsonString()));
    }

    [Fact]
    public async Task Pattern_DayChangedSince_Returns412WithTheNewPreview()
    {
        var shown = (await Parent.SendAsync($"{Enrolment}/weekly-patterns/preview", Pattern(null))).Body;
        await SendAsync("2027-02-01", (await PreviewAsync("2027-02-01")).Body);
        var (status, problem) = await Parent.SendAsync($"{Enrolment}/weekly-patterns", Pattern($"{shown["digest"]}"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, status);
        Assert.Equal(["2027-02-08"], problem["preview"]!["removed"]!.AsArray().Select(day => $"{day}"));
        var again = Pattern($"{problem["preview"]!["digest"]}");
        Assert.Equal(HttpStatusCode.Created, (await Parent.SendAsync($"{Enrolment}/weekly-patterns", again)).Status);
    }

    private string Enrolment => $"enrolments/{Pupil.EnrolmentId}";

    private Task<(HttpStatusCode Status, JsonNode Body)> PreviewAsync(string day) =>
        Parent.SendAsync($"{Enrolment}/requests/preview", new { cancel = new[] { day } });

    private Task<(HttpStatusCode Status, JsonNode Body)> SendAsync(string day, JsonNode shown, string? key = null) =>
        Parent.SendAsync($"{Enrolment}/requests", new { cancel = new[] { day }, digest = $"{shown["digest"]}" }, key);

    private static object Pattern(string? digest) =>
        new { weekdays = new[] { "monday" }, from = "2027-02-01", to = "2027-02-12", action = "remove", digest };
}
