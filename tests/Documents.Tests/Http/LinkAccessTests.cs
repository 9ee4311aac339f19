using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Routes;

namespace EspaceFamille.Documents.Tests.Http;

/// <summary>The pieces of a link request, called by everybody whose they are not.</summary>
[Collection(DocumentsService.Name)]
public sealed class LinkAccessTests(DocumentsHost host)
{
    private const string Owner = "owner-of-pieces";

    /// <summary>Each with the caller's account, household and role; agents with their rights and own households.</summary>
    public static TheoryData<string, string?> Strangers => new()
    {
        { "another-account", null },
        { "parent-of-the-key-household", "the-key-household" },
        { "parent-of-strangers", "strangers" },
    };

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task AccountRoutes_OfAnotherAccount_AreNotFoundAndChangeNothing(string account, string? household)
    {
        using var owner = host.Account(Owner);
        var (sent, unsent) = (await owner.UploadPieceAsync(), await owner.UploadPieceAsync("unsent"));
        var link = await RequestAsync(sent.DocumentId);
        using var stranger = household is null ? host.Account(account) : host.Family(household, account);
        string[] bases = household is null ? [LinkRequests.Account] : [LinkRequests.Account, Paths.Household];
        var wrong = new List<string>();
        foreach (var root in bases)
            foreach (var (method, path, body) in Calls(root, link, sent.DocumentId, unsent.DocumentId, sent.Files[0].FileId!))
            {
                using var request = new HttpRequestMessage(method, path) { Content = body() };
                using var response = await stranger.SendAsync(request);
                if (response.StatusCode is not HttpStatusCode.NotFound)
                    wrong.Add($"{method} {path}: {(int)response.StatusCode}");
            }

        Assert.Empty(wrong);
        Assert.Equal(2, (await owner.ReadAsync<Api.HouseholdReviewResponse>(LinkRequests.Own(link))).Documents.Count
            + (await owner.ReadAsync<Api.SupportingDocumentResponse[]>(LinkRequests.Documents))
                .Count(document => document.DocumentId == unsent.DocumentId));
    }

    /// <summary>A right for another kind, none, and everything where the typed key was that of the agent's own household.</summary>
    [Theory]
    [InlineData("absence", null, HttpStatusCode.NotFound)]
    [InlineData("", null, HttpStatusCode.NotFound)]
    [InlineData("*", "the-key-household", HttpStatusCode.NotFound)]
    [InlineData("link", null, HttpStatusCode.OK)]
    public async Task ReadReview_ByAnAgent_NeedsTheRight(string rights, string? own, HttpStatusCode expected)
    {
        using var owner = host.Account(Owner);
        var piece = await owner.UploadPieceAsync();
        var link = await RequestAsync(piece.DocumentId);
        using var agent = host.Nobody();
        var bearer = new Bearer("agent-9", "agent", Household: null) { Reviews = rights, OwnHouseholds = own };
        agent.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", TestTokens.IssuerFor("documents").Issue(bearer));
        using var review = await agent.GetAsync(LinkRequests.Review(link));
        using var page = await agent.GetAsync(LinkRequests.ReviewPage(link, piece));
        using var demand = await agent.PostAsJsonAsync($"{LinkRequests.Review(link)}/demands", new { words = "Le livret" });

        Assert.Equal((expected, expected), (review.StatusCode, demand.StatusCode));
        // Without a renderer there are no pages: a conflict for an agent who may read them.
        Assert.Equal(expected is HttpStatusCode.OK ? HttpStatusCode.Conflict : HttpStatusCode.NotFound, page.StatusCode);
    }

    [Fact]
    public async Task AccountRoutes_ByAnAgent_AreForbidden()
    {
        using var agent = host.Agent();
        using var list = await agent.GetAsync(LinkRequests.Documents);

        Assert.Equal(HttpStatusCode.Forbidden, list.StatusCode);
    }

    private Task<LinkRequested> RequestAsync(string documentId)
    {
        var link = LinkRequests.Requested(Owner, host.Now, documentId);
        return host.RequestLinkAsync(link with { Request = link.Request with { KeyHouseholdId = "the-key-household" } });
    }

    private static IEnumerable<(HttpMethod Method, string Path, Func<HttpContent?> Body)> Calls(
        string root, LinkRequested link, string sent, string unsent, string file)
    {
        var (documents, review) = ($"{root}/supporting-documents", $"{root}/reviews/link/{link.Request.Id}");
        yield return (HttpMethod.Get, $"{documents}/{sent}", () => null);
        yield return (HttpMethod.Get, $"{documents}/{sent}/files/{file}", () => null);
        yield return (HttpMethod.Get, $"{documents}/{sent}/files/{file}/pages/1", () => null);
        yield return (HttpMethod.Get, $"{documents}/{unsent}", () => null);
        yield return (HttpMethod.Post, $"{documents}/{unsent}/files", () => Uploads.Form("", ("deux.pdf", Uploads.Pdf("two"))));
        yield return (HttpMethod.Put, $"{documents}/{unsent}/details", () => JsonContent.Create(new { qualification = "identity" }));
        yield return (HttpMethod.Delete, $"{documents}/{unsent}/files/{file}", () => null);
        yield return (HttpMethod.Delete, $"{documents}/{unsent}", () => null);
        yield return (HttpMethod.Delete, $"{documents}/{sent}", () => null);
        yield return (HttpMethod.Get, review, () => null);
        yield return (HttpMethod.Post, $"{review}/documents", () => JsonContent.Create(new { documentId = unsent }));
    }
}
