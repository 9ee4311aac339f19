using EspaceFamille.Reservations.Tests.Service;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Requests.ListRequests;

/// <summary>The pages of a household's requests, newest first.</summary>
[Collection(ReservationsService.Name)]
public sealed class RequestPageTests(ReservationsHost host) : PupilFixture(host)
{
    [Fact]
    public async Task Requests_OfBothKinds_AreNewestFirstInPages()
    {
        await Parent.SendAsync($"enrolments/{Pupil.EnrolmentId}/requests", Calls.Change([], ["2027-02-01"]));
        Host.TownTime.Advance(TimeSpan.FromSeconds(1));
        await Host.DeclareAsync(Parent, Pupil, "2026-12-01", "2026-12-01");
        var first = await Parent.ReadAsync("requests?limit=1");
        var second = await Parent.ReadAsync($"requests?limit=1&cursor={first["next"]}");
        Assert.Equal(("absence", "reservations"), ($"{first["items"]![0]!["kind"]}", $"{second["items"]![0]!["kind"]}"));
        Assert.Null(second["next"]);
    }

    [Fact]
    public async Task Requests_OfOneInstant_AreOnOnePageEach()
    {
        List<string> made = [];
        foreach (var day in new[] { "2026-12-01", "2026-12-03", "2026-12-04" })
            made.Add(await Host.DeclareAsync(Parent, Pupil, day, day));
        await Parent.SendAsync($"enrolments/{Pupil.EnrolmentId}/requests", Calls.Change([], ["2027-02-01"]));
        List<string> read = [];
        string? next = "";
        for (var page = 0; next is not null && page < 5; page++)
        {
            var answer = await Parent.ReadAsync($"requests?limit=1&cursor={next}");
            Assert.Equal(3, answer["open"]!.GetValue<int>());
            read.Add($"{Assert.Single(answer["items"]!.AsArray())!["id"]}");
            next = $"{answer["next"]}" is { Length: > 0 } more ? more : null;
        }

        Assert.Equal(4, read.Distinct().Count());
        Assert.Subset(read.ToHashSet(StringComparer.Ordinal), made.ToHashSet(StringComparer.Ordinal));
        Assert.Equal(4, (await Parent.ReadAsync("requests?cursor=nonsense"))["items"]!.AsArray().Count);
    }
}
