using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EspaceFamille.TestKit;

namespace EspaceFamille.Documents.Tests.Service;

[Collection(DocumentsService.Name)]
public sealed class AccessTests(DocumentsHost host)
{
    [Fact]
    public async Task File_ReadByItsFamily_IsTheSameBytesServedSafely()
    {
        using var family = host.Family("own-file");
        var upload = await family.SendCertificateAsync(text: "own file");
        using var response = await family.GetAsync($"{Uploads.Path}/{upload.DocumentId()}/files/{upload.FileId()}");

        Assert.Equal(Uploads.Pdf("own file"), await response.Content.ReadAsByteArrayAsync());
        AssertServedSafely(response);
    }

    [Fact]
    public async Task File_ReadByAnAgent_IsRecordedAndTheFamilySeesIt()
    {
        var (absenceId, fileId) = await DeclareAsync("readings");
        using var agent = host.Agent("agent-who-reads");
        using var response = await agent.GetAsync($"/api/documents/reviews/absence/{absenceId}/files/{fileId}");

        Assert.Equal(Uploads.Pdf("ordinary"), await response.Content.ReadAsByteArrayAsync());
        AssertServedSafely(response);
        using var family = host.Family("readings");
        var own = await family.GetFromJsonAsync<JsonElement>($"/api/documents/households/mine/reviews/absence/{absenceId}");
        Assert.Equal(fileId, Assert.Single(own.GetProperty("readings").EnumerateArray()).GetProperty("fileId").GetString());
    }

    [Fact]
    public async Task Anything_OfAnotherHousehold_DoesNotExist()
    {
        var (absenceId, fileId) = await DeclareAsync("theirs");
        using var owner = host.Family("theirs");
        var documentId = (await owner.GetFromJsonAsync<JsonElement>($"/api/documents/households/mine/reviews/absence/{absenceId}")).GetProperty("documentIds")[0].GetString();
        using var stranger = host.Family("ours");
        foreach (var path in new[] { $"{Uploads.Path}/{documentId}", $"{Uploads.Path}/{documentId}/files/{fileId}", $"/api/documents/households/mine/reviews/absence/{absenceId}" })
        {
            using var theirs = await owner.GetAsync(path);
            using var ours = await stranger.GetAsync(path);
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (theirs.StatusCode, ours.StatusCode));
        }
    }

    [Fact]
    public async Task File_ThatTheReviewDoesNotHold_DoesNotExistForItsAgent()
    {
        var (absenceId, _) = await DeclareAsync("one");
        var (_, otherFileId) = await DeclareAsync("other");
        using var agent = host.Agent();
        using var response = await agent.GetAsync($"/api/documents/reviews/absence/{absenceId}/files/{otherFileId}");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<(string AbsenceId, string FileId)> DeclareAsync(string household)
    {
        using var family = host.Family(household);
        var upload = await family.SendCertificateAsync();
        var absence = Absences.Declared(household, upload.DocumentId());
        await host.PublishAsync(absence);
        await Eventually.True(
            async () =>
            {
                using var response = await family.GetAsync($"/api/documents/households/mine/reviews/absence/{absence.AbsenceId}");
                return response.IsSuccessStatusCode;
            },
            "the review is there");
        return (absence.AbsenceId, upload.FileId());
    }

    private static void AssertServedSafely(HttpResponseMessage response)
    {
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("certificat.pdf", response.Content.Headers.ContentDisposition.FileNameStar ?? response.Content.Headers.ContentDisposition.FileName);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl!.NoStore);
    }
}
