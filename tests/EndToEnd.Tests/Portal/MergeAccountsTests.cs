using System.Net;
using EspaceFamille.Identity.Api;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The pages on which an agent merges two accounts of one adult.</summary>
[Collection(SharedPortal.Name)]
public sealed class MergeAccountsTests(PortalProcess portal)
{
    private const string Home = $"/agents/foyers/{StubApi.Household}";
    private const string Page = $"{Home}/comptes/a1/fusion";
    private const string Second = $"{Page}?identifiant={StubApi.OtherUserName}";
    private const string Button = "Réunir les deux comptes";

    [Fact]
    public async Task GetMerger_OtherAccountNamed_ShowsWhatMovesAndWhatForbidsIt()
    {
        var page = WebUtility.HtmlDecode(await (await portal.AgentAsync()).ReadAsync(Second));

        Assert.Contains("Reçoit de l’autre compte", page, StringComparison.Ordinal);
        Assert.Contains("Ne peut pas être gardé", page, StringComparison.Ordinal);
        Assert.Contains("n@familles.example", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?identifiant=", "Indiquez l’identifiant")]
    [InlineData("?identifiant=NOBODY", "Aucun compte n’a cet identifiant")]
    public async Task GetMerger_NoSuchAccount_KeepsTheFirstStep(string query, string sentence)
    {
        var page = WebUtility.HtmlDecode(await (await portal.AgentAsync()).ReadAsync($"{Page}{query}"));

        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.Contains("Continuer", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostMerger_WithChoiceAndReason_SendsBoth()
    {
        using var response = await (await portal.AgentAsync()).FillAsync(
            Second, Button, ("garde", ["rattache"]), ("motifAgent", ["Demande faite au guichet"]));

        var sent = portal.Issuer.Api.Posted.Last().As<MergeAccountsRequest>();
        Assert.Equal($"{Home}/comptes?fait=fusion", response.Headers.Location?.OriginalString);
        Assert.Equal((StubApi.OtherUserName, false, "Demande faite au guichet"), (sent.UserName, sent.KeepsOther, sent.OnBehalf?.Reason));
    }

    [Fact]
    public async Task PostMerger_WithoutAChoice_StatesIt()
    {
        var before = portal.Issuer.Api.Posted.Count;

        using var response = await (await portal.AgentAsync()).FillAsync(Second, Button, ("motifAgent", ["Demande faite au guichet"]));

        Assert.Contains("Choisissez le compte", WebUtility.HtmlDecode(await response.TextAsync()), StringComparison.Ordinal);
        Assert.Equal(before, portal.Issuer.Api.Posted.Count);
    }
}
