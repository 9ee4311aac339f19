using EspaceFamille.Identity.Api;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>"Mon profil" changes the name of an account that no household is linked to.</summary>
[Collection(SharedPortal.Name)]
public sealed class NamePageTests(PortalProcess portal)
{
    [Fact]
    public async Task Name_WithoutHousehold_IsChangedWithTheDetails()
    {
        portal.Issuer.Api.HasNoHousehold = true;
        try
        {
            var family = await portal.FamilyAsync("whose-name-is-own");
            var before = portal.Issuer.Api.Posted.Count;
            var profile = await family.ReadAsync("/profil");
            using var sent = await family.FillAsync(
                "/profil/informations", "Enregistrer", ("nom", ["D’ELBÉE"]), ("civilite", ["Monsieur"]));
            var call = Assert.Single(
                portal.Issuer.Api.Posted.Skip(before), call => call.Path.EndsWith("/details", StringComparison.Ordinal));

            Assert.Contains("Modifier mon nom", profile, StringComparison.Ordinal);
            Assert.Equal("/profil?fait=oui", sent.Headers.Location?.OriginalString);
            Assert.Equal(new StatedName("Monsieur", "Nadia", "D’ELBÉE"), call.As<ChangeDetailsRequest>().Name);
        }
        finally
        {
            portal.Issuer.Api.HasNoHousehold = false;
        }
    }

    [Fact]
    public async Task Name_WithAHousehold_IsNotInTheForm()
    {
        var family = await portal.FamilyAsync("whose-name-is-the-towns");

        Assert.DoesNotContain("Modifier mon nom", await family.ReadAsync("/profil"), StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"nom\"", await family.ReadAsync("/profil/informations"), StringComparison.Ordinal);
    }
}
