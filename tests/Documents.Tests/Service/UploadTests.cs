using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EspaceFamille.Contracts.Receipts;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Documents.Tests.Service;

[Collection(DocumentsService.Name)]
public sealed class UploadTests(DocumentsHost host)
{
    [Fact]
    public async Task Upload_OfAGoodFile_AnswersAReceiptThatNamesItsSizeAndHash()
    {
        using var family = host.Family("receipts");
        var upload = await family.SendCertificateAsync(text: "named by its receipt");

        var receipt = host.Services.GetRequiredService<ReceiptSeal>().Open(upload.GetProperty("receipt").GetString()!)!;
        var content = Uploads.Pdf("named by its receipt");
        Assert.Equal(upload.DocumentId(), receipt.DocumentId);
        Assert.Equal(("receipts", "medical"), (receipt.HouseholdId, receipt.Qualification));
        var file = Assert.Single(receipt.Files);
        Assert.Equal((upload.FileId(), content.Length, Convert.ToHexStringLower(SHA256.HashData(content))), (file.FileId, file.Bytes, file.Sha256));
    }

    [Fact]
    public async Task Upload_OfGoodAndBadFiles_KeepsTheGoodOnesAndNamesTheOthers()
    {
        using var family = host.Family("mixed");
        using var form = Uploads.Form("absence", ("bon.pdf", Uploads.Pdf("good")), ("programme.exe", [1, 2, 3]), ("faux.png", Uploads.Pdf("not a picture")));
        using var response = await family.PostAsync(Uploads.Path, form);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var files = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("files").EnumerateArray().ToList();
        Assert.Equal([true, false, false], files.Select(file => file.GetProperty("accepted").GetBoolean()));
        Assert.Equal(["extensionNotAllowed", "typeDisagrees"], files.Skip(1).Select(file => file.GetProperty("refused").GetProperty("code").GetString()));
        var stored = await family.GetFromJsonAsync<JsonElement>(response.Headers.Location);
        Assert.Equal("bon.pdf", Assert.Single(stored.GetProperty("files").EnumerateArray()).GetProperty("name").GetString());
    }

    [Fact]
    public async Task Upload_OfBadFilesOnly_IsRefusedByNameInFrench()
    {
        using var family = host.Family("bad");
        using var form = Uploads.Form("absence", ("programme.exe", [1, 2, 3]));
        using var response = await family.PostAsync(Uploads.Path, form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.StartsWith("Ce type de fichier n’est pas accepté", problem.GetProperty("errors").GetProperty("programme.exe")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_OfAFifthFile_RefusesOnlyTheFifth()
    {
        using var family = host.Family("five");
        using var form = Uploads.Form("absence", [.. Enumerable.Range(1, 5).Select(number => ($"page{number}.pdf", Uploads.Pdf($"page {number}")))]);
        using var response = await family.PostAsync(Uploads.Path, form);

        var files = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("files").EnumerateArray().ToList();
        Assert.Equal([true, true, true, true, false], files.Select(file => file.GetProperty("accepted").GetBoolean()));
        Assert.Equal("tooManyFiles", files[4].GetProperty("refused").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Upload_OfAFileOneByteTooLong_RefusesItByName()
    {
        using var family = host.Family("long");
        using var form = Uploads.Form("absence", ("bon.pdf", Uploads.Pdf("good")), ("long.pdf", new byte[3_276_801]));
        using var response = await family.PostAsync(Uploads.Path, form);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var refused = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("files")[1];
        Assert.Equal(("long.pdf", "tooLarge"), (refused.GetProperty("name").GetString(), refused.GetProperty("refused").GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Upload_OverTheRequestLimit_IsTooLarge()
    {
        using var family = host.Family("huge");
        // The length is announced and the body waits for leave to come: no race between the answer and what is still sent.
        using var request = new HttpRequestMessage(HttpMethod.Post, Uploads.Path) { Content = Uploads.Form("absence", ("a.pdf", new byte[13_500_000])) };
        request.Headers.ExpectContinue = true;
        using var response = await family.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("urn:espace-famille:http-413", (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=cut", "--cut\r\nContent-Disposition: form-data; name=\"qualification\"\r\n\r\nmed", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data; boundary=cut", "no part at all", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data", "--x--", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{}", HttpStatusCode.UnsupportedMediaType)]
    public async Task Upload_OfAnUnreadableForm_IsAProblem(string type, string body, HttpStatusCode expected)
    {
        using var family = host.Family("malformed");
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var response = await family.PostAsync(Uploads.Path, content);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Upload_WithWrongDetails_NamesEachField()
    {
        using var family = host.Family("details");
        using var form = Uploads.Form("unheard-of", ("bon.pdf", Uploads.Pdf("good")));
        form.Add(new StringContent("2999-01-01"), "issueDate");
        form.Add(new StringContent("hier"), "validUntil");
        using var response = await family.PostAsync(Uploads.Path, form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var errors = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors");
        Assert.Equal(["issueDate", "qualification", "validUntil"], errors.EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task Upload_AtRest_ShowsNothingOfWhatTheFamilySent()
    {
        Skip.If(Environment.GetEnvironmentVariable("MONGODB_URI") is not null, "The data of that server are not at hand.");
        using var family = host.Family("canary");
        using var form = Uploads.Form("medical", ("canary-in-the-name.pdf", Uploads.Pdf("canary-in-the-bytes")));
        form.Add(new StringContent("canary-in-the-title"), "title");
        form.Add(new StringContent("canary-in-the-authority"), "issuingAuthority");
        using var response = await family.PostAsync(Uploads.Path, form);
        response.EnsureSuccessStatusCode();

        var files = Directory.GetFiles(host.DocDb.DataDirectory, "*", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".lock", StringComparison.Ordinal)).Select(ReadShared).ToList();
        Assert.Contains(files, bytes => bytes.AsSpan().IndexOf("supporting-documents"u8) >= 0);
        Assert.DoesNotContain(files, bytes => bytes.AsSpan().IndexOf("canary-in"u8) >= 0);
    }

    private static byte[] ReadShared(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
