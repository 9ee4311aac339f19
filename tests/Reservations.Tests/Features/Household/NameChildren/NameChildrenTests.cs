using System.Net;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Reservations.Storage;
using EspaceFamille.Reservations.Tests.Service;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Household.NameChildren;

[Collection(ReservationsService.Name)]
[Trait("Needs", "service")]
public sealed class NameChildrenTests(ReservationsHost host)
{
    private const string Path = "absences/under-review/children";

    [Fact]
    public async Task Names_AbsencesUnderReview_AreThoseAfterTheCursor()
    {
        var (older, newer) = (Pupil.Next(), Pupil.Next());
        await host.PublishAsync(Household(older, "Zoé"));
        await host.PublishAsync(Household(newer, "Léo"));
        using var first = host.Parent(older);
        using var second = host.Parent(newer);
        var cursor = await host.DeclareAsync(first, older, "2027-02-02", "2027-02-02");
        await host.DeclareAsync(second, newer, "2027-02-02", "2027-02-02");
        using var agent = host.Client("agent", "an-agent");

        var all = await Eventually.Some(
            async () => await NamesAsync(agent, Path) is var read && read.ContainsKey(older.ChildId) && read.ContainsKey(newer.ChildId)
                ? read : null,
            "both names arrived");
        Assert.Equal(("Zoé", "Léo"), (all[older.ChildId], all[newer.ChildId]));
        Assert.Equal([newer.ChildId], (await NamesAsync(agent, $"{Path}?after={cursor}")).Keys);
    }

    [Fact]
    public async Task Names_OfHouseholds_AreThoseAlone()
    {
        var (named, other) = (Pupil.Next(), Pupil.Next());
        await host.PublishAsync(Household(named, "Zoé"));
        await host.PublishAsync(Household(other, "Léo"));
        using var agent = host.Client("agent", "an-agent");

        var path = $"{Path}?household={named.HouseholdId}&household=none";
        var names = await Eventually.Some(
            async () => await NamesAsync(agent, path) is { Count: > 0 } read ? read : null, "the name arrived");

        Assert.Equal([(named.ChildId, "Zoé")], names.Select(name => (name.Key, name.Value)));
    }

    [Fact]
    public async Task Names_ForAnAgentOfOnePlaceOrOfTheHousehold_AreThoseOfTheQueueAlone()
    {
        var pupil = Pupil.Next();
        await host.PublishAsync(Household(pupil, "Zoé"));
        using var parent = host.Parent(pupil);
        await host.DeclareAsync(parent, pupil, "2027-02-02", "2027-02-02");
        var place = (await host.Services.GetRequiredService<EnrolmentStore>().FindAsync(pupil.EnrolmentId, default))!.PlaceId;
        using var here = host.Agent($"absence:{place}");
        using var elsewhere = host.Agent("absence:elsewhere");
        using var own = host.Agent("*", pupil.HouseholdId);

        await Eventually.True(async () => (await NamesAsync(here, Path)).ContainsKey(pupil.ChildId), "the name arrived");
        Assert.DoesNotContain(pupil.ChildId, (await NamesAsync(elsewhere, Path)).Keys);
        Assert.DoesNotContain(pupil.ChildId, (await NamesAsync(own, Path)).Keys);
        Assert.Empty(await NamesAsync(own, $"{Path}?household={pupil.HouseholdId}"));
    }

    [Fact]
    public async Task Names_ForAFamily_AreForbidden()
    {
        using var client = host.Client("family", "somebody", "names-1");
        using var answer = await client.GetAsync($"/api/reservations/{Path}");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task<Dictionary<string, string>> NamesAsync(HttpClient agent, string path) => (await agent.ReadAsync(path))
        .AsArray().ToDictionary(child => $"{child!["childId"]}", child => $"{child!["firstName"]}", StringComparer.Ordinal);

    private static HouseholdChanged Household(Pupil pupil, string child) => new()
    {
        HouseholdId = pupil.HouseholdId,
        Version = 1,
        AddressLine = "1 rue",
        PostCode = "40220",
        Town = "Tarnos",
        Adults = [],
        Children =
        [
            new HouseholdChild { ChildId = pupil.ChildId, FirstName = child, LastName = "X", BirthDate = new DateOnly(2019, 1, 1) },
        ],
    };
}
