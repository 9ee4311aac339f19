using System.Net;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.ContactFacts.ChangeDetails;

/// <summary>Owners state birth name, birth place and preferred means themselves; agents read the means and change nothing.</summary>
[Collection(Documents.Name)]
public sealed class ChangeDetailsTests(DemoTown town) : ContactFixture(town)
{
    private const string Own = "/api/identity/me/details";

    [Fact]
    public async Task Details_Changed_AreInTheProfileAndThePreferredMeansIsTheAgents()
    {
        var changed = await ReadAsync<PersonalDetailsResponse>(await SendAsync(
            HttpMethod.Put, Own, Maite, new ChangeDetailsRequest(" Ibarra ", "Espagne", null, "Irun", ContactMeans.Telephone)));
        var profile = await ReadAsync<ProfileResponse>("/api/identity/me", Maite);
        var contacts = await ReadAsync<HouseholdContactsResponse>($"{Root}/contacts", by: null);

        Assert.Equal(new PersonalDetailsResponse("Ibarra", "Espagne", null, "Irun", ContactMeans.Telephone), changed);
        Assert.Equal(changed, profile.Details);
        Assert.Equal(
            [("maite", ContactMeans.Telephone), ("peio", ContactMeans.Email)],
            contacts.Adults.Select(adult => (adult.AdultId, adult.Preferred)));
    }

    [Fact]
    public async Task Contacts_Family_AreItsOwnAdultsAlone()
    {
        var contacts = await ReadAsync<HouseholdContactsResponse>($"{Root}/contacts", Peio);

        Assert.Equal("peio", Assert.Single(contacts.Adults).AdultId);
    }

    [Theory]
    [InlineData("<b>Ibarra</b>", "birthName")]
    [InlineData("Ibarra\u202E", "birthName")]
    public async Task Details_OfOtherCharacters_AreRefusedAtTheirField(string birthName, string field)
    {
        using var refused = await SendAsync(
            HttpMethod.Put, Own, Maite, new ChangeDetailsRequest(birthName, null, null, null, ContactMeans.Email));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains($"\"{field}\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null((await Accounts.FindAsync(Maite, CancellationToken.None))!.Details);
    }

    [Fact]
    public async Task Details_WithoutMeans_AreRefusedAtTheirField()
    {
        using var refused = await SendAsync(
            HttpMethod.Put, Own, Maite, new { birthName = "" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("\"preferred\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void Details_Changed_KeepTheAddressOfTheOpening()
    {
        var account = new Account
        {
            Id = "a",
            UserName = "a",
            NormalizedUserName = "A",
            SecurityStamp = "",
            State = AccountState.Active,
            Role = Roles.Family,
            Contact = new("Madame", "Maite", "ETCHEPARE", "maite@familles.example", null),
            Details = new() { Address = "3 rue des Sables" },
        };
        var act = new OwnerAct("entry", DateTimeOffset.UnixEpoch, HouseholdId: null);

        var changed = ChangeDetailsRules.Change(account, new() { BirthName = "Ibarra" }, name: null, act)!;

        Assert.Equal(("Ibarra", "3 rue des Sables"), (changed.State.Details!.BirthName, changed.State.Details.Address));
        Assert.Null(ChangeDetailsRules.Change(changed.State, new() { BirthName = "Ibarra" }, name: null, act));
    }
}
