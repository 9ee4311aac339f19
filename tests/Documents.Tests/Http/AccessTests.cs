using System.Net;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Tests.Service;

namespace EspaceFamille.Documents.Tests.Http;

[Collection(DocumentsService.Name)]
public sealed class AccessTests(DocumentsHost host)
{
    [Fact]
    public async Task ReadFile_ByItsFamily_ReturnsTheSameBytesAsADownload()
    {
        using var family = host.Family("own-file");
        var upload = await family.UploadAsync(text: "own file");
        using var response = await family.GetAsync(Paths.File(upload));

        Assert.Equal(Uploads.Pdf("own file"), await response.Content.ReadAsByteArrayAsync());
        AssertIsDownload(response);
    }

    [Fact]
    public async Task ReadFile_ByAnAgent_HasNoRoute()
    {
        var (absence, upload) = await DeclareAsync("originals");
        using var agent = host.Agent();
        var original = $"{Paths.Review(absence)}/documents/{upload.DocumentId}/files/{upload.Files[0].FileId}";
        foreach (var path in new[] { Paths.ReviewFile(absence, upload), original })
        {
            using var response = await agent.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task ReadReview_ByAnAgent_IsShownToTheFamily()
    {
        var (absence, _) = await DeclareAsync("readings-of-details");
        using var family = host.Family("readings-of-details");
        Assert.Empty((await family.ReadAsync<HouseholdReviewResponse>(Paths.HouseholdReview(absence))).DetailReadings!);
        using var agent = host.Agent("agent-who-reads-details");
        await agent.ReadAsync<ReviewResponse>(Paths.Review(absence));
        await agent.ReadAsync<ReviewResponse>(Paths.Review(absence));

        Assert.Single((await family.ReadAsync<HouseholdReviewResponse>(Paths.HouseholdReview(absence))).DetailReadings!);
    }

    [Fact]
    public async Task Read_AnythingOfAnotherHousehold_IsNotFound()
    {
        var (absence, upload) = await DeclareAsync("theirs");
        using var owner = host.Family("theirs");
        using var stranger = host.Family("ours");
        foreach (var path in new[] { Paths.Document(upload), Paths.File(upload), Paths.HouseholdReview(absence) })
        {
            using var theirs = await owner.GetAsync(path);
            using var ours = await stranger.GetAsync(path);
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (theirs.StatusCode, ours.StatusCode));
        }
    }

    [Fact]
    public async Task Read_DocumentOfTheOtherAdult_IsFoundOnceAnAbsenceListsIt()
    {
        using var mother = host.Family("of-two-adults");
        using var father = host.Family("of-two-adults", "the-father");
        var upload = await mother.UploadAsync();
        string[] paths = [Paths.Document(upload), Paths.File(upload)];
        foreach (var path in paths)
        {
            using var draft = await father.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, draft.StatusCode);
        }

        var absence = await host.DeclareAsync(Absences.Declared("of-two-adults", upload.DocumentId));

        foreach (var path in paths)
        {
            using var sent = await father.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        }

        Assert.Single((await father.ReadAsync<HouseholdReviewResponse>(Paths.HouseholdReview(absence))).Documents);
        using var deleted = await father.DeleteAsync(Paths.Document(upload));
        Assert.Equal(HttpStatusCode.NotFound, deleted.StatusCode);
    }

    [Fact]
    public async Task Read_DocumentOfTheOtherAdultUnderALimitedLink_DoesNotExist()
    {
        using var mother = host.Family("of-a-new-link");
        using var father = host.LimitedFamily("of-a-new-link", "the-new-father");
        var upload = await mother.UploadAsync();
        var absence = await host.DeclareAsync(Absences.Declared("of-a-new-link", upload.DocumentId));
        var own = await father.UploadAsync();

        foreach (var path in new[] { Paths.Document(upload), Paths.File(upload), Paths.HouseholdReview(absence) })
        {
            using var answer = await father.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var mine = await father.GetAsync(Paths.Document(own));
        Assert.Equal(HttpStatusCode.OK, mine.StatusCode);
    }

    [Theory]
    [InlineData("/api/documents/households/mine/supporting-documents/x", HttpStatusCode.NotFound)]
    [InlineData("/api/documents/households/mine/qualifications", HttpStatusCode.NotFound)]
    [InlineData("/api/documents/households/of-nobody/qualifications", HttpStatusCode.NotFound)]
    [InlineData("/api/documents/households/known/qualifications", HttpStatusCode.OK)]
    [InlineData("/api/documents/households/known/supporting-documents/x", HttpStatusCode.Forbidden)]
    [InlineData("/api/documents/households/known/reviews/absence/x", HttpStatusCode.Forbidden)]
    public async Task Read_HouseholdRouteByAnAgent_ServesOnlyWhatIsOpenToAgents(string path, HttpStatusCode expected)
    {
        using var family = host.Family("known");
        await family.UploadAsync();
        using var agent = host.Agent();
        using var response = await agent.GetAsync(path);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Upload_ByAnAgent_IsForbidden()
    {
        using var family = host.Family("on-paper");
        await family.UploadAsync();
        using var agent = host.Agent();
        using var form = Uploads.Form("medical", ("bon.pdf", Uploads.Pdf("good")));
        using var response = await agent.PostAsync("/api/documents/households/on-paper/supporting-documents", form);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/files/x")]
    public async Task ReadReview_UnknownKindOfRequest_IsNotFound(string rest)
    {
        var (absence, _) = await DeclareAsync("kind");
        using var agent = host.Agent();
        using var response = await agent.GetAsync($"/api/documents/reviews/quotient/{absence.Request.Id}{rest}");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<(AbsenceDeclared Absence, UploadResponse Upload)> DeclareAsync(string household)
    {
        using var family = host.Family(household);
        var upload = await family.UploadAsync();
        return (await host.DeclareAsync(Absences.Declared(household, upload.DocumentId)), upload);
    }

    private static void AssertIsDownload(HttpResponseMessage response)
    {
        var disposition = response.Content.Headers.ContentDisposition!;
        Assert.Equal(("attachment", "certificat.pdf"), (disposition.DispositionType, disposition.FileNameStar ?? disposition.FileName));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl!.NoStore);
    }
}
