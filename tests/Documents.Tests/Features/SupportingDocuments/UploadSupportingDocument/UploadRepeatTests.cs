using System.Net;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Tests.Features.SupportingDocuments.UploadSupportingDocument;

/// <summary>An upload under an idempotency key is one document, whose repeats get the first response.</summary>
[Collection(DocumentsService.Name)]
public sealed class UploadRepeatTests(DocumentsHost host)
{
    [Fact]
    public async Task Upload_RepeatAfterARenewal_AnswersByteForByteAsFirst()
    {
        using var family = host.Family("repeat");
        var key = Ids.New();
        var (status, first, location) = await SendAsync(family, key, "certificat.pdf");
        using var renewed = await family.PostAsync($"{location}/receipts", content: null);
        renewed.EnsureSuccessStatusCode();

        var again = await SendAsync(family, key, "certificat.pdf");

        Assert.Equal((HttpStatusCode.Created, first, location), again);
        Assert.Equal(HttpStatusCode.Created, status);
    }

    [Fact]
    public async Task Upload_ManyTimesAtOnceUnderOneKey_IsOneDocument()
    {
        using var family = host.Family("repeat-at-once");
        var key = Ids.New();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendAsync(family, key, "certificat.pdf")));

        Assert.Single(answers.Distinct());
    }

    [Theory]
    [InlineData("repeat-other", "autre.pdf", HttpStatusCode.UnprocessableEntity)]
    [InlineData("repeat-same", "certificat.pdf", HttpStatusCode.Created)]
    public async Task Upload_RepeatWithOtherContent_IsRefused(string household, string name, HttpStatusCode expected)
    {
        using var family = host.Family(household);
        var key = Ids.New();
        await SendAsync(family, key, "certificat.pdf");

        Assert.Equal(expected, (await SendAsync(family, key, name)).Status);
    }

    [Fact]
    public async Task Upload_RepeatAfterAFileWasDeleted_IsRefusedAndNamesNoFile()
    {
        using var family = host.Family("repeat-deleted");
        var key = Ids.New();
        var (_, _, location) = await SendAsync(family, key, "un.pdf", "deux.pdf");
        var document = await family.ReadAsync<SupportingDocumentResponse>(location);
        using var deleted = await family.DeleteAsync($"{location}/files/{document.Files[0].FileId}");
        deleted.EnsureSuccessStatusCode();

        var (status, body, _) = await SendAsync(family, key, "un.pdf", "deux.pdf");

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.DoesNotContain("un.pdf", body, StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode Status, string Body, string Location)> SendAsync(
        HttpClient family, string key, params string[] names)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Paths.Documents)
        {
            Content = Uploads.Form("medical", [.. names.Select(name => (name, Uploads.Pdf("repeated")))]),
        };
        request.Headers.Add("Idempotency-Key", key);
        using var response = await family.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(), $"{response.Headers.Location}");
    }
}
