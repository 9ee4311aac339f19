using System.Net;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Service;

[Collection(ReservationsService.Name)]
public sealed class NameChildrenTests(ReservationsHost host)
{
    [Fact]
    public async Task Names_OfSeveralHouseholds_OmitUnknownOnes()
    {
        await host.PublishAsync(Household("names-1", "Zoé"));
        await host.PublishAsync(Household("names-2", "Léo"));
        using var agent = host.Client("agent", "an-agent");
        var names = await Eventually.Some(
            async () => await agent.ReadAsync("children/names?household=names-1&household=names-2&household=nobody") is var read
                && read.AsArray().Count == 2 ? read : null,
            "both households arrived");
        Assert.Equal(["Léo", "Zoé"], names.AsArray().Select(child => $"{child!["firstName"]}").Order());
    }

    [Theory]
    [InlineData("agent", "", HttpStatusCode.BadRequest)]
    [InlineData("family", "?household=names-1", HttpStatusCode.Forbidden)]
    public async Task Names_WithoutHouseholdOrForAFamily_AreRefused(string role, string query, HttpStatusCode expected)
    {
        using var client = host.Client(role, "somebody", "names-1");
        using var answer = await client.GetAsync($"/api/reservations/children/names{query}");
        Assert.Equal(expected, answer.StatusCode);
    }

    private static HouseholdChanged Household(string id, string child) => new()
    {
        HouseholdId = id,
        Version = 1,
        AddressLine = "1 rue",
        PostCode = "40220",
        Town = "Tarnos",
        Adults = [],
        Children = [new HouseholdChild { ChildId = $"child-of-{id}", FirstName = child, LastName = "X",
            BirthDate = new DateOnly(2019, 1, 1) }],
    };
}
