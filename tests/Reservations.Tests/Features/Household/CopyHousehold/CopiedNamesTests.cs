using System.Text.Json.Nodes;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Reservations.Tests.Service;
using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Household.CopyHousehold;

/// <summary>The children of a household have the names of the newest message about it.</summary>
[Collection(ReservationsService.Name)]
public sealed class CopiedNamesTests(ReservationsHost host) : PupilFixture(host)
{
    [Fact]
    public async Task Children_AfterSeveralHouseholdMessages_HaveTheNewestNames()
    {
        foreach (var (version, name) in new[] { (2L, "Nouveau"), (1L, "Ancien"), (2L, "Nouveau") })
            await Host.PublishAsync(Household(version, name));
        await Eventually.True(async () => $"{(await MineAsync())["firstName"]}" == "Nouveau", "the name arrived");
        await Host.PublishAsync(Household(3, "Dernier"));
        await Eventually.True(async () => $"{(await MineAsync())["firstName"]}" == "Dernier", "the newest name arrived");
        var enrolments = (await MineAsync())["enrolments"]!.AsArray();
        Assert.Equal("Restauration scolaire",
            $"{enrolments.First(enrolment => $"{enrolment!["enrolmentId"]}" == Pupil.EnrolmentId)!["activity"]}");
    }

    private async Task<JsonNode> MineAsync() =>
        (await Parent.ReadAsync("children")).AsArray().First(child => $"{child!["childId"]}" == Pupil.ChildId)!;

    private HouseholdChanged Household(long version, string name) => new()
    {
        HouseholdId = Pupil.HouseholdId,
        Version = version,
        AddressLine = "1 rue",
        PostCode = "40220",
        Town = "Tarnos",
        Adults = [],
        Children = [new HouseholdChild { ChildId = Pupil.ChildId, FirstName = name, LastName = "X",
            BirthDate = new DateOnly(2019, 1, 1) }],
    };
}
