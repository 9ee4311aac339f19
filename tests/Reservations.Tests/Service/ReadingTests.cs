using EspaceFamille.Contracts.Identity;
using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Service;

[Collection(ReservationsService.Name)]
[Trait("Needs", "service")]
public sealed class ReadingTests(ReservationsHost host)
{
    private readonly Pupil _pupil = Pupil.Next();

    [Fact]
    public async Task Month_OfAPlanning_ContainsStateDeadlineAndReason()
    {
        using var parent = host.Parent(_pupil);
        var locked = await parent.DayAsync(_pupil, "2026-12-01");
        Assert.Equal(("reserved", false, "2026-11-16T23:59:59.999+01:00"),
            ($"{locked["state"]}", locked["canChange"]!.GetValue<bool>(), $"{locked["deadline"]}"));
        var holiday = await parent.DayAsync(_pupil, "2026-12-21");
        Assert.Equal(("closed", "Vacances scolaires : Noël."), ($"{holiday["state"]}", $"{holiday["reason"]}"));
        var open = await parent.DayAsync(_pupil, "2026-12-10");
        Assert.True(open["canChange"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Requests_OfBothKinds_AreNewestFirstInPages()
    {
        using var parent = host.Parent(_pupil);
        await parent.SendAsync($"enrolments/{_pupil.EnrolmentId}/requests", Calls.Change([], ["2027-02-01"]));
        host.TownTime.Advance(TimeSpan.FromSeconds(1));
        await host.DeclareAsync(parent, _pupil, "2026-12-01", "2026-12-01");
        var first = await parent.ReadAsync("requests?limit=1");
        var second = await parent.ReadAsync($"requests?limit=1&cursor={first["next"]}");
        Assert.Equal(("absence", "reservations"), ($"{first["items"]![0]!["kind"]}", $"{second["items"]![0]!["kind"]}"));
        Assert.Null(second["next"]);
    }

    [Fact]
    public async Task Requests_OfOneInstant_AreOnOnePageEach()
    {
        using var parent = host.Parent(_pupil);
        List<string> made = [];
        foreach (var day in new[] { "2026-12-01", "2026-12-03", "2026-12-04" })
            made.Add(await host.DeclareAsync(parent, _pupil, day, day));
        await parent.SendAsync($"enrolments/{_pupil.EnrolmentId}/requests", Calls.Change([], ["2027-02-01"]));
        List<string> read = [];
        string? next = "";
        for (var page = 0; next is not null && page < 5; page++)
        {
            var answer = await parent.ReadAsync($"requests?limit=1&cursor={next}");
            Assert.Equal(3, answer["open"]!.GetValue<int>());
            read.Add($"{Assert.Single(answer["items"]!.AsArray())!["id"]}");
            next = $"{answer["next"]}" is { Length: > 0 } more ? more : null;
        }

        Assert.Equal(4, read.Distinct().Count());
        Assert.Subset(read.ToHashSet(StringComparer.Ordinal), made.ToHashSet(StringComparer.Ordinal));
        Assert.Equal(4, (await parent.ReadAsync("requests?cursor=nonsense"))["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task Children_AfterSeveralHouseholdMessages_HaveTheNewestNames()
    {
        using var parent = host.Parent(_pupil);
        foreach (var (version, name) in new[] { (2L, "Nouveau"), (1L, "Ancien"), (2L, "Nouveau") })
            await host.PublishAsync(Household(version, name));
        await Eventually.True(async () => $"{(await MineAsync(parent))["firstName"]}" == "Nouveau", "the name arrived");
        await host.PublishAsync(Household(3, "Dernier"));
        await Eventually.True(async () => $"{(await MineAsync(parent))["firstName"]}" == "Dernier", "the newest name arrived");
        var enrolments = (await MineAsync(parent))["enrolments"]!.AsArray();
        Assert.Equal("Restauration scolaire",
            $"{enrolments.First(enrolment => $"{enrolment!["enrolmentId"]}" == _pupil.EnrolmentId)!["activity"]}");
    }

    private async Task<System.Text.Json.Nodes.JsonNode> MineAsync(HttpClient parent) =>
        (await parent.ReadAsync("children")).AsArray().First(child => $"{child!["childId"]}" == _pupil.ChildId)!;

    private HouseholdChanged Household(long version, string name) => new()
    {
        HouseholdId = _pupil.HouseholdId,
        Version = version,
        AddressLine = "1 rue",
        PostCode = "40220",
        Town = "Tarnos",
        Adults = [],
        Children = [new HouseholdChild { ChildId = _pupil.ChildId, FirstName = name, LastName = "X",
            BirthDate = new DateOnly(2019, 1, 1) }],
    };
}
