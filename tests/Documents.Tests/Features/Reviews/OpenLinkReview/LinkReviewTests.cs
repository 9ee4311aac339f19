using System.Net;
using System.Net.Http.Json;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.TestKit;

namespace EspaceFamille.Documents.Tests.Features.Reviews.OpenLinkReview;

/// <summary>An account without a household adds pieces to its link request. Staff with the right read them, and identity decides.</summary>
[Collection(DocumentsService.Name)]
public sealed class LinkReviewTests(DocumentsHost host)
{
    [Fact]
    public async Task LinkRequested_WithOwnAndForeignDocuments_ListsItsOwn()
    {
        using var account = host.Account("lea");
        using var other = host.Account("another-lea");
        using var agent = host.Agent();
        var (own, foreign) = (await account.UploadPieceAsync(), await other.UploadPieceAsync());
        var link = await host.RequestLinkAsync(LinkRequests.Requested("lea", host.Now, own.DocumentId, foreign.DocumentId));
        var read = await agent.ReadAsync<ReviewResponse>(LinkRequests.Review(link));
        var seen = await account.ReadAsync<HouseholdReviewResponse>(LinkRequests.Own(link));

        Assert.Equal([own.DocumentId], read.Documents.Select(document => document.DocumentId));
        Assert.Equal((1, null), (read.MissingDocuments, read.HouseholdId));
        Assert.Equal([own.DocumentId], seen.Documents.Select(document => document.DocumentId));
        Assert.Single(seen.DetailReadings!);
    }

    [Fact]
    public async Task ReadPage_ByAnAgent_IsShownToThePerson()
    {
        var analysis = await host.AnalysisAsync();
        await analysis.ResetAsync();
        using var account = DocumentsHost.Client(analysis.Factory, "family", "noe");
        using var agent = analysis.Agent();
        var piece = await account.UploadPieceAsync();
        await analysis.WaitAsync(piece, FileState.Ready);
        var link = LinkRequests.Requested("noe", host.Now, piece.DocumentId);
        await analysis.PublishAsync(link);
        await Eventually.True(
            async () =>
            {
                using var answer = await agent.GetAsync(LinkRequests.ReviewPage(link, piece));
                return answer.Content.Headers.ContentType?.MediaType == "image/webp";
            },
            "the agent reads the page");
        var seen = await account.ReadAsync<HouseholdReviewResponse>(LinkRequests.Own(link));
        using var page = await account.GetAsync($"{LinkRequests.Document(piece)}/files/{piece.Files[0].FileId}/pages/1");

        Assert.Equal(piece.Files[0].FileId, Assert.Single(seen.Readings).FileId);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task AddDocument_UnderReview_IsListed()
    {
        using var account = host.Account("zoe");
        using var agent = host.Agent();
        var link = await host.RequestLinkAsync(LinkRequests.Requested("zoe", host.Now));
        var piece = await account.UploadPieceAsync();
        using var added = await AddAsync(account, link, piece);

        Assert.Equal(HttpStatusCode.OK, added.StatusCode);
        Assert.Equal(
            [piece.DocumentId],
            (await agent.ReadAsync<ReviewResponse>(LinkRequests.Review(link))).Documents.Select(document => document.DocumentId));
    }

    /// <summary>Read by an agent or not: a sent piece and an added one are final like those of every other request.</summary>
    [Fact]
    public async Task Delete_SentAndAddedPieces_IsRefusedAndKeepsThem()
    {
        using var account = host.Account("sam");
        using var agent = host.Agent();
        var (sent, added) = (await account.UploadPieceAsync(), await account.UploadPieceAsync("added"));
        var link = await host.RequestLinkAsync(LinkRequests.Requested("sam", host.Now, sent.DocumentId));
        using var addition = await AddAsync(account, link, added);
        addition.EnsureSuccessStatusCode();
        foreach (var piece in new[] { sent, added })
        {
            using var document = await account.DeleteAsync(LinkRequests.Document(piece));
            using var file = await account.DeleteAsync($"{LinkRequests.Document(piece)}/files/{piece.Files[0].FileId}");
            await document.AssertProblemAsync(HttpStatusCode.Conflict, "document-attached");
            await file.AssertProblemAsync(HttpStatusCode.Conflict, "document-attached");
        }

        Assert.Equal(
            [sent.DocumentId, added.DocumentId],
            (await agent.ReadAsync<ReviewResponse>(LinkRequests.Review(link))).Documents.Select(document => document.DocumentId));
    }

    [Fact]
    public async Task AddDocument_AfterTheDecision_IsRefused()
    {
        using var account = host.Account("max");
        var late = await account.UploadPieceAsync("late");
        var link = await host.RequestLinkAsync(LinkRequests.Requested("max", host.Now));
        await host.DecideLinkAsync(link, LinkRequests.Decided(link, host.Now));
        using var added = await AddAsync(account, link, late);

        Assert.Equal(HttpStatusCode.Conflict, added.StatusCode);
    }

    [Fact]
    public async Task LinkRequested_AfterItsDecision_ListsThePiecesInTheDecidedReview()
    {
        using var account = host.Account("ana");
        var piece = await account.UploadPieceAsync();
        var link = LinkRequests.Requested("ana", host.Now, piece.DocumentId);
        await host.DecideLinkAsync(link, LinkRequests.Decided(link, host.Now));
        await host.PublishAsync(link);
        await Eventually.True(
            async () => (await account.ReadAsync<HouseholdReviewResponse>(LinkRequests.Own(link))).DocumentIds.Count == 1,
            "the piece is listed");

        Assert.Equal(
            ReviewState.Decided, (await account.ReadAsync<HouseholdReviewResponse>(LinkRequests.Own(link))).State);
    }

    [Theory]
    [InlineData("accept")]
    [InlineData("notes")]
    public async Task Desk_LinkReview_IsNeitherListedNorDecided(string act)
    {
        using var agent = host.Agent();
        var link = await host.RequestLinkAsync(LinkRequests.Requested("tom", host.Now));
        using var decided = await agent.PostAsJsonAsync($"{LinkRequests.Review(link)}/{act}", new StaffWordsRequest { Words = "Vu" });
        var listed = await agent.ReadAsync<ReviewListResponse>($"{Paths.Reviews}?state=waiting");

        Assert.Equal(HttpStatusCode.NotFound, decided.StatusCode);
        Assert.DoesNotContain(listed.Items, review => review.RequestId == link.Request.Id);
    }

    [Fact]
    public async Task Demand_UnderReview_IsReadByThePersonAndPublishedForTheAccount()
    {
        using var account = host.Account("ines");
        using var agent = host.Agent();
        var link = await host.RequestLinkAsync(LinkRequests.Requested("ines", host.Now));
        using var demanded = await agent.PostAsJsonAsync(
            $"{LinkRequests.Review(link)}/demands", new StaffWordsRequest { Words = "Le livret de famille" });
        var seen = await account.ReadAsync<HouseholdReviewResponse>(LinkRequests.Own(link));
        var message = await Eventually.Some(
            () => Task.FromResult(host.Demanded.FirstOrDefault(one => one.Request.Id == link.Request.Id)), "the demand is published");

        Assert.Equal(HttpStatusCode.OK, demanded.StatusCode);
        Assert.Equal((true, "Le livret de famille"), (seen.AwaitsFamily, Assert.Single(seen.Demands!).Words));
        Assert.Equal((1, "ines"), (message.Number, Assert.Single(message.Request.Recipients)));
    }

    [Fact]
    public async Task Demand_AfterTheDecision_IsRefused()
    {
        using var agent = host.Agent();
        var link = await host.RequestLinkAsync(LinkRequests.Requested("jon", host.Now));
        await host.DecideLinkAsync(link, LinkRequests.Decided(link, host.Now));
        using var demanded = await agent.PostAsJsonAsync(
            $"{LinkRequests.Review(link)}/demands", new StaffWordsRequest { Words = "Le livret de famille" });

        Assert.Equal(HttpStatusCode.Conflict, demanded.StatusCode);
    }

    [Fact]
    public async Task Upload_LinkedAccount_IsRefused()
    {
        using var family = host.Family("linked-already");
        using var form = Uploads.Form("identity", ("identite.pdf", Uploads.Pdf("identity")));
        using var response = await family.PostAsync(LinkRequests.Documents, form);

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
    }

    [Fact]
    public async Task Read_PiecesOnceLinked_AreStillTheAccounts()
    {
        using var account = host.Account("eva");
        var piece = await account.UploadPieceAsync();
        var link = await host.RequestLinkAsync(LinkRequests.Requested("eva", host.Now, piece.DocumentId));
        using var agent = host.Agent();
        await agent.ReadAsync<ReviewResponse>(LinkRequests.Review(link));
        using var linked = host.Family("home-of-eva", "eva");
        using var parent = host.Family("home-of-eva", "the-other-parent");
        var (document, review) = ($"{Paths.Documents}/{piece.DocumentId}", $"{Paths.Household}/reviews/link/{link.Request.Id}");
        foreach (var path in new[] { document, review })
        {
            using var own = await linked.GetAsync(path);
            using var others = await parent.GetAsync(path);
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (own.StatusCode, others.StatusCode));
        }

        Assert.Single((await linked.ReadAsync<HouseholdReviewResponse>(review)).DetailReadings!);
    }

    private static Task<HttpResponseMessage> AddAsync(HttpClient account, LinkRequested link, UploadResponse piece) =>
        account.PostAsJsonAsync(
            $"{LinkRequests.Own(link)}/documents", new AddDocumentRequest { DocumentId = piece.DocumentId });
}
