using System.Net;
using EspaceFamille.Identity.Api;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>A family changes its telephones and requests a change of its address.</summary>
[Collection(SharedPortal.Name)]
public sealed class ContactPageTests(PortalProcess portal)
{
    private const string Telephones = "/coordonnees/telephones";
    private const string Address = "/coordonnees/adresse";

    private static readonly (string Name, string[] Values)[] Moved =
        [("voie", ["16 rue du Bois"]), ("codePostal", ["40220"]), ("ville", ["Tarnos"])];

    [Fact]
    public async Task Telephones_Summary_ShowsTheNumbersAndSendsNothing()
    {
        var family = await portal.FamilyAsync("who-reads-the-summary");
        using var summary = await family.FillAsync(Telephones, "Continuer", ("telephone", ["0559640002"]), ("mobile", ["06.39.98.00.02"]));
        var text = await summary.TextAsync();

        Assert.Contains("05\u00A059\u00A064\u00A000\u00A002", text, StringComparison.Ordinal);
        Assert.Contains("name=\"mobile\" value=\"06.39.98.00.02\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Telephones_Unreadable_AreNamedAtTheirFieldAndKept()
    {
        var family = await portal.FamilyAsync("with-a-wrong-number");
        using var refused = await family.FillAsync(Telephones, "Continuer", ("telephone", ["<12>"]));
        var text = await refused.Content.ReadAsStringAsync();

        Assert.Contains("telephone-erreur\">Ce num", text, StringComparison.Ordinal);
        Assert.Contains("value=\"&lt;12&gt;\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Child_LimitedLink_ShowsUntilWhenAndOffersNoChange()
    {
        portal.Issuer.Api.HasLimitedLink = true;
        try
        {
            var family = await portal.FamilyAsync("whose-link-is-new");
            var page = await family.ReadAsync("/enfants/child-1/informations");
            using var form = await family.GetAsync($"{Telephones}?enfant=child-1");
            var child = await family.ReadAsync("/enfants/child-1");
            var photo = WebUtility.HtmlDecode(await family.ReadAsync("/enfants/child-1/photo"));

            Assert.Contains("s’affichent et se changent à partir du", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
            Assert.DoesNotContain("Que voulez-vous changer", page, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, form.StatusCode);
            Assert.DoesNotContain("/enfants/child-1/photo", child, StringComparison.Ordinal);
            Assert.Contains("Sa photo s’affiche et se change à partir du", photo, StringComparison.Ordinal);
            Assert.DoesNotContain("Enregistrer la photo", photo, StringComparison.Ordinal);
        }
        finally
        {
            portal.Issuer.Api.HasLimitedLink = false;
        }
    }

    [Fact]
    public async Task Telephones_Sent_RedirectsToTheRequest()
    {
        var family = await portal.FamilyAsync("who-changes-a-number");
        using var summary = await family.FillAsync(Telephones, "Continuer", ("telephone", ["0559640002"]));
        using var sent = await family.SubmitAsync(Telephones, await FormFields.OfAsync(summary, null));

        Assert.Equal(
            (HttpStatusCode.Redirect, $"/demandes/{StubApi.TelephoneRequest}?envoyee=oui"),
            (sent.StatusCode, sent.Headers.Location!.OriginalString));
        Assert.Contains("a bien été envoyée", await family.ReadAsync(sent.Headers.Location.OriginalString), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/coordonnees/telephones?enfant=child-1", "mobile", "06 39 98 00 12", "/telephones")]
    [InlineData("/coordonnees/courriel-enfant?enfant=child-1", "courriel", "nahia@example.test", "/mail-changes")]
    public async Task Child_FactsSent_AreTheChilds(string page, string field, string typed, string route)
    {
        var family = await portal.FamilyAsync($"who-changes-a-child{route[1..]}");
        var before = portal.Issuer.Api.Posted.Count;
        using var summary = await family.FillAsync(page, "Continuer", (field, [typed]));
        var text = await summary.Content.ReadAsStringAsync();
        using var sent = await family.SubmitAsync(page, await FormFields.OfAsync(summary, null));

        Assert.Contains("Charlotte", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Single(
            portal.Issuer.Api.Posted.Skip(before), call => call.Path.EndsWith($"/children/child-1{route}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AddressChange_Withdrawn_ReturnsToItsRequest()
    {
        var family = await portal.FamilyAsync("who-withdraws-an-address");
        var before = portal.Issuer.Api.Posted.Count;
        using var sent = await family.FillAsync($"/demandes/{StubApi.AddressRequest}", "Oui, retirer ma demande");

        Assert.Equal($"/demandes/{StubApi.AddressRequest}", sent.Headers.Location?.OriginalString);
        Assert.Single(
            portal.Issuer.Api.Posted.Skip(before), call => call.Path.EndsWith("/withdrawal", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Details_Sent_AreTheFormsAndReturnToTheProfile()
    {
        var family = await portal.FamilyAsync("who-prefers-a-call");
        var before = portal.Issuer.Api.Posted.Count;
        using var sent = await family.FillAsync(
            "/profil/informations", "Enregistrer", ("nomNaissance", ["Etcheverry"]), ("moyen", ["Letter"]));
        var call = Assert.Single(
            portal.Issuer.Api.Posted.Skip(before), call => call.Path.EndsWith("/details", StringComparison.Ordinal));

        Assert.Equal("/profil?fait=oui", sent.Headers.Location?.OriginalString);
        Assert.Equal(
            new ChangeDetailsRequest("Etcheverry", null, null, "Irun", ContactMeans.Letter), call.As<ChangeDetailsRequest>());
    }

    [Fact]
    public async Task Household_Agent_ReadsThePreferredMeansFirst()
    {
        var agent = portal.Visitor();
        await agent.SignInAsync("agent", "agent-who-calls");
        var text = await agent.ReadAsync($"/agents/foyers/{StubApi.Household}");
        var mobile = text.IndexOf("06\u00A039\u00A098\u00A000\u00A002", StringComparison.Ordinal);

        Assert.Contains("Préfère un appel", text, StringComparison.Ordinal);
        Assert.InRange(mobile, 0, text.IndexOf("nadia@example.test", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Address_SentTwice_HasOneKeyAndNoDocument()
    {
        var family = await portal.FamilyAsync("who-moves");
        var form = Moved.Aggregate(
            await FormFields.ReadAsync(family, Address, null), (fields, field) => fields.With(field.Name, field.Values[0]));
        var before = portal.Issuer.Api.Posted.Count;
        for (var time = 0; time < 2; time++)
        {
            using var sent = await family.SubmitAsync(Address, form);
            Assert.Equal($"/demandes/{StubApi.AddressRequest}?envoyee=oui", sent.Headers.Location?.OriginalString);
        }

        var calls = portal.Issuer.Api.Posted.Skip(before).Where(call => call.Path.EndsWith("/address-changes", StringComparison.Ordinal));
        Assert.NotEqual("", Assert.Single(calls.Select(call => call.Key).Distinct(StringComparer.Ordinal)));
        Assert.All(calls, call => Assert.Empty(call.As<RequestAddressChangeRequest>().DocumentIds!));
    }

    [Fact]
    public async Task Address_OfTheRequest_IsShownEscapedWithItsDocuments()
    {
        var family = await portal.FamilyAsync("who-reads-the-request");
        using var response = await family.GetAsync($"/demandes/{StubApi.AddressRequest}");
        var text = await response.Content.ReadAsStringAsync();

        Assert.Contains("&lt;b&gt;B&lt;/b&gt;", text, StringComparison.Ordinal);
        Assert.Contains($"/demandes/{StubApi.AddressRequest}/piece", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_OfAnAddressChange_ShowsBothAddresses()
    {
        var agent = portal.Visitor();
        await agent.SignInAsync("agent", "agent-who-reads-an-address");
        var text = await agent.ReadAsync($"/agents/examens/{StubApi.Household}/{StubApi.AddressRequest}");

        Assert.Contains("12 rue des Lilas", text, StringComparison.Ordinal);
        Assert.Contains("16 rue du Bois", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Les jours réservés", text, StringComparison.Ordinal);
    }
}
