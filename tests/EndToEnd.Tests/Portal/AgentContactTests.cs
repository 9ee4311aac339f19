using System.Text.Json.Nodes;
using EspaceFamille.Identity.Api;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>An agent changes the contact facts of a family on the family's own pages, with a reason.</summary>
[Collection(SharedPortal.Name)]
public sealed class AgentContactTests(PortalProcess portal)
{
    private const string Home = $"/agents/foyers/{StubApi.Household}";
    private const string Telephones = $"{Home}/coordonnees/telephones?adulte=a1";
    private const string Address = $"{Home}/coordonnees/adresse";
    private const string Reason = "Appel de la mère";

    private static readonly (string Name, string[] Values)[] Moved =
        [("voie", ["16 rue du Bois"]), ("codePostal", ["40220"]), ("ville", ["Tarnos"])];

    private StubApi Api => portal.Issuer.Api;

    [Fact]
    public async Task GetHousehold_Known_LinksToTheProceduresOfAdultsWithAnAccount()
    {
        var page = await (await portal.AgentAsync()).ReadAsync(Home);

        Assert.Contains($"href=\"{Telephones}\"", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Address}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("adulte=a2", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetTelephones_Adult_ShowsThatPersonsNumbers()
    {
        var page = await (await portal.AgentAsync()).ReadAsync(Telephones);

        Assert.Contains("Madame Nadia TOULEMONDE", page, StringComparison.Ordinal);
        Assert.Contains("value=\"+33639980002\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("autocomplete=\"mobile tel\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostTelephones_WithAReason_AreThatAdultsAndLeadToTheRequest()
    {
        var agent = await portal.AgentAsync("agent-who-notes-a-number");
        using var summary = await agent.FillAsync(Telephones, "Continuer", ("mobile", ["06 39 98 00 42"]));
        using var sent = await agent.FillAsync(summary, Telephones, "Enregistrer ces numéros", ("motifAgent", [Reason]));
        var call = Api.Posted.Last();
        var target = sent.Headers.Location!.OriginalString;

        Assert.Equal($"{Home}/demandes/{StubApi.TelephoneRequest}?envoyee=oui", target);
        Assert.EndsWith($"/{StubApi.Household}/adults/a1/telephones", call.Path, StringComparison.Ordinal);
        Assert.Equal(
            ("06 39 98 00 42", Reason),
            (call.As<ChangeTelephonesRequest>().Mobile, call.As<ChangeTelephonesRequest>().OnBehalf?.Reason));
        Assert.Contains($"href=\"{Home}\">Voir le foyer", await agent.ReadAsync(target), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostTelephones_ThoseOfThePerson_ReturnsToTheHousehold()
    {
        var agent = await portal.AgentAsync("agent-who-changes-nothing");
        using var summary = await agent.FillAsync(Telephones, "Continuer");
        using var sent = await agent.FillAsync(summary, Telephones, "Enregistrer ces numéros", ("motifAgent", [Reason]));

        Assert.Equal($"{Home}?inchange=oui", sent.Headers.Location?.OriginalString);
        Assert.Contains("rien n’a changé", await agent.ReadAsync($"{Home}?inchange=oui"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostAddress_WithAReason_IsRequestedWithoutADocument()
    {
        var agent = await portal.AgentAsync("agent-who-notes-a-move");
        using var summary = await agent.FillAsync(Address, "Continuer", Moved);
        using var sent = await agent.FillAsync(summary, Address, "Enregistrer la demande", ("motifAgent", [Reason]));
        var (call, wanted) = (Api.Posted.Last(), Api.Posted.Last().As<RequestAddressChangeRequest>());

        Assert.Equal($"{Home}/demandes/{StubApi.AddressRequest}?envoyee=oui", sent.Headers.Location?.OriginalString);
        Assert.EndsWith($"/{StubApi.Household}/address-changes", call.Path, StringComparison.Ordinal);
        Assert.Equal(("16 rue du Bois", null, Reason), (wanted.AddressLine, wanted.ChildId, wanted.OnBehalf?.Reason));
        Assert.Empty(wanted.DocumentIds!);
    }

    [Theory]
    [InlineData("telephones?adulte=a1", "mobile", "06 39 98 00 42", "Enregistrer ces numéros")]
    [InlineData("telephones?enfant=child-1", "mobile", "06 39 98 00 12", "Enregistrer ces numéros")]
    [InlineData("courriel-enfant?enfant=child-1", "courriel", "nahia@example.test", "Envoyer le lien de confirmation")]
    [InlineData("adresse", "voie", "16 rue du Bois", "Enregistrer la demande")]
    public async Task Post_WithoutAReason_ShowsTheErrorOnTheSummaryAndSendsNothing(
        string procedure, string field, string typed, string button)
    {
        var agent = await portal.AgentAsync($"agent-without-a-reason-{procedure}");
        var (path, before) = ($"{Home}/coordonnees/{procedure}", Api.Posted.Count);
        using var summary = await agent.FillAsync(path, "Continuer", [.. Moved.Where(one => one.Name != field), (field, [typed])]);
        using var refused = await agent.FillAsync(summary, path, button);
        var text = await refused.TextAsync();

        Assert.Contains("id=\"motifAgent-erreur\">Indiquez un motif", text, StringComparison.Ordinal);
        Assert.Contains($"name=\"{field}\" value=\"{typed}\"", text, StringComparison.Ordinal);
        Assert.Equal(before, Api.Posted.Count);
    }

    [Theory]
    [InlineData("telephones?enfant=child-1", "mobile", "06 39 98 00 12", "Enregistrer ces numéros", "/telephones")]
    [InlineData("courriel-enfant?enfant=child-1", "courriel", "nahia@example.test", "Envoyer le lien de confirmation", "/mail-changes")]
    public async Task PostChild_WithAReason_IsTheChilds(string procedure, string field, string typed, string button, string route)
    {
        var agent = await portal.AgentAsync($"agent-of-a-child{route[1..]}");
        var path = $"{Home}/coordonnees/{procedure}";
        using var summary = await agent.FillAsync(path, "Continuer", (field, [typed]));
        using var sent = await agent.FillAsync(summary, path, button, ("motifAgent", [Reason]));
        var call = Api.Posted.Last();

        Assert.StartsWith($"{Home}/", sent.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.EndsWith($"/{StubApi.Household}/children/child-1{route}", call.Path, StringComparison.Ordinal);
        Assert.Equal(Reason, $"{JsonNode.Parse(call.Body)!["onBehalf"]!["reason"]}");
    }

    [Fact]
    public async Task Correct_FromTheSummary_KeepsTheReason()
    {
        var agent = await portal.AgentAsync("agent-who-corrects");
        using var summary = await agent.FillAsync(Address, "Continuer", Moved);
        var form = (await FormFields.OfAsync(summary, null)).With("motifAgent", Reason);
        using var corrected = await agent.SubmitAsync($"{Address}?handler=Modifier", form);
        using var again = await agent.FillAsync(corrected, Address, "Continuer");

        Assert.Contains($">{Reason}</textarea>", await again.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostTelephones_FamilyNamingAnother_AreTheOwnWithoutAReason()
    {
        const string path = "/coordonnees/telephones?adulte=a2";
        var family = await portal.FamilyAsync("who-names-another-adult");
        using var summary = await family.FillAsync(path, "Continuer", ("mobile", ["06 39 98 00 42"]));
        using var sent = await family.FillAsync(summary, path, "Enregistrer ces numéros", ("motifAgent", [Reason]));
        var call = Api.Posted.Last();

        Assert.Equal($"/demandes/{StubApi.TelephoneRequest}?envoyee=oui", sent.Headers.Location?.OriginalString);
        Assert.EndsWith("/mine/adults/a1/telephones", call.Path, StringComparison.Ordinal);
        Assert.Null(call.As<ChangeTelephonesRequest>().OnBehalf);
    }

    [Fact]
    public async Task WithdrawAddress_WithAReason_CallsTheServiceAndReturnsToTheRequest()
    {
        var path = $"{Home}/demandes/{StubApi.AddressRequest}";
        using var sent = await (await portal.AgentAsync("agent-who-withdraws-an-address")).FillAsync(
            path, "Oui, retirer la demande", ("motifAgent", [Reason]));
        var call = Api.Posted.Last();

        Assert.Equal(path, sent.Headers.Location?.OriginalString);
        Assert.EndsWith($"/requests/{StubApi.AddressRequest}/withdrawal", call.Path, StringComparison.Ordinal);
        Assert.Equal(Reason, call.As<WithdrawContactRequest>().OnBehalf?.Reason);
    }
}
