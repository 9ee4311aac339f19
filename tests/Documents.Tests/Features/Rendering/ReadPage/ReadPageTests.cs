using System.Net;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using EspaceFamille.TestKit.Renderers;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Documents.Tests.Features.Rendering.ReadPage;

/// <summary>What a family and agents see of a file.</summary>
[Collection(DocumentsService.Name)]
public sealed class ReadPageTests(DocumentsHost documents) : AnalysisFixture(documents, pages: 2)
{
    [Fact]
    public async Task ReadPage_ByFamilyAndAgent_IsTheSamePicture()
    {
        var (absence, upload) = await DeclareAsync("same-picture");
        using var family = Host.Family("same-picture");
        using var agent = Host.Agent();
        foreach (var number in new[] { 1, 2 })
        {
            using var own = await family.GetAsync(Paths.Page(upload, number));
            using var read = await agent.GetAsync(Paths.ReviewPage(absence, upload, number));
            var expected = FakeRenderer.Picture(Uploads.Pdf("same-picture"), number);
            Assert.Equal(expected, await own.Content.ReadAsByteArrayAsync());
            Assert.Equal(expected, await read.Content.ReadAsByteArrayAsync());
            AssertIsHarmless(own, "image/webp");
            AssertIsHarmless(read, "image/webp");
        }
    }

    [Fact]
    public async Task ReadPageText_ByAnAgent_IsPlainText()
    {
        var (absence, upload) = await DeclareAsync("text");
        using var agent = Host.Agent();
        using var response = await agent.GetAsync($"{Paths.ReviewPage(absence, upload)}/text");

        Assert.Equal(FakeRenderer.Text, await response.Content.ReadAsStringAsync());
        AssertIsHarmless(response, "text/plain");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(-1)]
    public async Task ReadPage_NumberBeyondThePages_IsNotFoundAndNotRecorded(int number)
    {
        var (absence, upload) = await DeclareAsync($"beyond-{number}");
        using var family = Host.Family($"beyond-{number}");
        using var agent = Host.Agent();
        foreach (var (client, path) in new[] { (family, Paths.Page(upload, number)), (agent, Paths.ReviewPage(absence, upload, number)) })
        {
            using var response = await client.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        Assert.Empty((await Host.ReviewAsync(absence)).Readings);
    }

    [Fact]
    public async Task ReadPage_ByAnAgent_IsInTheJournalEachTimeAndOneReadingForTheFamily()
    {
        var (absence, upload) = await DeclareAsync("page-journal");
        using var agent = Host.Agent("agent-who-turns");
        await Task.WhenAll(
            agent.GetByteArrayAsync(Paths.ReviewPage(absence, upload)), agent.GetByteArrayAsync(Paths.ReviewPage(absence, upload, 2)));
        await agent.GetStringAsync($"{Paths.ReviewPage(absence, upload)}/text");

        var fileId = upload.Files[0].FileId;
        var entries = await Host.Services.GetRequiredService<Journal>().NewestAsync("page-journal", after: null, 10, default);
        Assert.Equal(
            [("readPage", "page", $"{fileId}/1"), ("readPage", "page", $"{fileId}/2"), ("readPageText", "page", $"{fileId}/1")],
            entries.Where(entry => entry.AccountId == "agent-who-turns")
                .Select(entry => (entry.Action, entry.SubjectKind, entry.SubjectId)).Order());
        using var family = Host.Family("page-journal");
        var own = await family.ReadAsync<HouseholdReviewResponse>(Paths.HouseholdReview(absence));
        Assert.Equal(fileId, Assert.Single(own.Readings).FileId);
    }

    [Fact]
    public async Task ReadPage_WithdrawnAbsence_IsNotFoundForAgents()
    {
        var (absence, upload) = await DeclareAsync("page-withdrawn");
        await Host.PublishAsync(Absences.Withdrawn(absence));
        using var agent = Host.Agent();
        await TestKit.Eventually.True(
            async () =>
            {
                using var response = await agent.GetAsync(Paths.ReviewPage(absence, upload));
                return response.StatusCode is HttpStatusCode.NotFound;
            },
            "the page is not found");
    }

    [Fact]
    public async Task ReadPage_OfAnotherReviewOrHousehold_IsNotFound()
    {
        var (absence, upload) = await DeclareAsync("page-one");
        var (_, other) = await DeclareAsync("page-other");
        using var agent = Host.Agent();
        using var family = Host.Family("page-one");
        foreach (var (client, path) in new[]
        {
            (agent, Paths.ReviewPage(absence, other)),
            (agent, $"{Paths.ReviewPage(absence, other)}/text"),
            (agent, $"{Paths.Review(absence)}/documents/{upload.DocumentId}/files/{other.Files[0].FileId}/pages/1"),
            (family, Paths.Page(other)),
        })
        {
            using var response = await client.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    private async Task<(AbsenceDeclared Absence, UploadResponse Upload)> DeclareAsync(string household)
    {
        using var family = Host.Family(household);
        var upload = await Host.UploadAsync(family, text: household);
        return (await Host.DeclareAsync(household, upload.DocumentId), upload);
    }

    private static void AssertIsHarmless(HttpResponseMessage response, string type)
    {
        Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("sandbox; default-src 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Null(response.Content.Headers.ContentDisposition);
    }
}
