using System.Net;
using EspaceFamille.Documents.Api;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>Demands for pieces of link requests, and the message of one that is not sent yet, kept while a piece is added.</summary>
[Collection(SharedPortal.Name)]
public sealed class LinkDemandTests(PortalProcess portal)
{
    private const string Detail = $"/agents/rattachements/{StubApi.LinkRequest}";
    private const string Own = "/rattachement";

    private StubApi Api => portal.Issuer.Api;

    [Fact]
    public async Task PostDemand_ByAnAgent_IsSentAndReturnsToTheRequest()
    {
        Api.Reopen();
        using var done = await (await portal.AgentAsync()).FillAsync(Detail, "Demander cette pièce", ("piece", ["Le livret"]));

        Assert.Equal((HttpStatusCode.Redirect, Detail), (done.StatusCode, done.Headers.Location!.OriginalString));
        var call = Api.Posted.Last(one => one.Path == $"/api/documents/reviews/link/{StubApi.LinkReview}/demands");
        Assert.Equal("Le livret", call.As<StaffWordsRequest>().Words);
    }

    [Theory]
    [InlineData("", "piece-erreur\">Précisez")]
    [InlineData(StubApi.TooManyDemands, "a déjà reçu 10 demandes")]
    public async Task PostDemand_RefusedOrEmpty_StatesWhyAndKeepsTheWords(string words, string expected)
    {
        Api.Reopen();
        using var refused = await (await portal.AgentAsync()).FillAsync(Detail, "Demander cette pièce", ("piece", [words]));
        var page = await refused.TextAsync();

        Assert.Contains(expected, page, StringComparison.Ordinal);
        Assert.Contains(words, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Joindre", "/rattachement/piece")]
    [InlineData("Retirer", Own)]
    public async Task PostOwn_MessageTypedBeforeAPiece_IsThereAfterwardsUntilItIsSent(string handler, string next)
    {
        const string message = "La mère de Johan\r\n<b>née Dupont</b>";
        var account = await UnlinkedAsync();
        var form = (await FormFields.ReadAsync(account, Own, "demande")).With("message", message).With("piece", "d");
        using var kept = await account.SubmitAsync($"{Own}?handler={handler}", form);
        var shown = await FormFields.ReadAsync(account, Own, "demande");
        using var sent = await account.SubmitAsync(Own, shown);
        var after = await FormFields.ReadAsync(account, Own, "demande");

        Assert.Equal(next, kept.Headers.Location!.OriginalString);
        Assert.Equal(message.ReplaceLineEndings("\n"), MessageOf(shown).ReplaceLineEndings("\n"));
        Assert.Equal("", MessageOf(after));
    }

    [Fact]
    public async Task PostJoin_OverlongMessage_IsRefusedWithTheForm()
    {
        var account = await UnlinkedAsync();
        var form = (await FormFields.ReadAsync(account, Own, "demande")).With("message", new string('a', 1_001));
        using var refused = await account.SubmitAsync($"{Own}?handler=Joindre", form);
        var page = await refused.TextAsync();

        Assert.Contains("message-erreur", page, StringComparison.Ordinal);
        Assert.Contains("action=\"/rattachement\"", page, StringComparison.Ordinal);
    }

    private static string MessageOf(FormFields form) => form.All.Single(field => field.Key == "message").Value;

    private async Task<PortalVisitor> UnlinkedAsync()
    {
        var visitor = portal.Visitor();
        await visitor.SignInAsync("family", StubIssuer.Unlinked);
        return visitor;
    }
}
