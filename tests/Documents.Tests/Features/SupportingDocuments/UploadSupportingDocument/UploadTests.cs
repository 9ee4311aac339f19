using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Tests.Service;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Documents.Tests.Features.SupportingDocuments.UploadSupportingDocument;

[Collection(DocumentsService.Name)]
public sealed class UploadTests(DocumentsHost host)
{
    [Fact]
    public async Task Upload_ValidFile_ReturnsAReceiptWithItsSizeAndHash()
    {
        using var family = host.Family("receipts");
        var upload = await family.UploadAsync(text: "in its receipt");

        var receipt = host.Services.GetRequiredService<ReceiptSeal>().Open(upload.Receipt)!;
        var content = Uploads.Pdf("in its receipt");
        Assert.Equal(upload.DocumentId, receipt.DocumentId);
        Assert.Equal(("receipts", "medical"), (receipt.HouseholdId, receipt.Qualification));
        var file = Assert.Single(receipt.Files);
        Assert.Equal(
            (upload.Files[0].FileId, content.Length, Convert.ToHexStringLower(SHA256.HashData(content))),
            (file.FileId, file.Bytes, file.Sha256));
    }

    [Fact]
    public async Task Upload_ValidAndInvalidFiles_StoresTheValidOnesAndNamesTheOthers()
    {
        using var family = host.Family("mixed");
        using var form = Uploads.Form(
            "absence", ("bon.pdf", Uploads.Pdf("good")), ("programme.exe", [1, 2, 3]), ("faux.png", Uploads.Pdf("not a picture")));
        using var response = await family.PostAsync(Paths.Documents, form);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var upload = await response.ReadAsync<UploadResponse>();
        Assert.Equal([true, false, false], upload.Files.Select(file => file.Accepted));
        Assert.Equal(
            [FileRefusalCode.ExtensionNotAllowed, FileRefusalCode.TypeDisagrees], upload.Files.Skip(1).Select(file => file.Refused!.Code));
        var stored = await family.ReadAsync<SupportingDocumentResponse>($"{response.Headers.Location}");
        Assert.Equal("bon.pdf", Assert.Single(stored.Files).Name);
    }

    [Fact]
    public async Task Upload_InvalidFilesOnly_IsRefusedByNameInFrench()
    {
        using var family = host.Family("bad");
        using var form = Uploads.Form("absence", ("programme.exe", [1, 2, 3]));
        using var response = await family.PostAsync(Paths.Documents, form);

        var problem = await response.AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "no-file-accepted");
        var message = problem.GetProperty("errors").GetProperty("programme.exe")[0].GetString();
        Assert.StartsWith("Ce type de fichier n’est pas accepté", message, StringComparison.Ordinal);
        var facts = problem.GetProperty("facts").Deserialize<UploadRefusal>(JsonSerializerOptions.Web)!;
        Assert.Equal(FileRefusalCode.ExtensionNotAllowed, Assert.Single(facts.Files).Refused!.Code);
    }

    [Fact]
    public async Task Upload_FiveFiles_RefusesOnlyTheFifth()
    {
        using var family = host.Family("five");
        using var form = Uploads.Form(
            "absence", [.. Enumerable.Range(1, 5).Select(number => ($"page{number}.pdf", Uploads.Pdf($"page {number}")))]);
        using var response = await family.PostAsync(Paths.Documents, form);

        var upload = await response.ReadAsync<UploadResponse>();
        Assert.Equal([true, true, true, true, false], upload.Files.Select(file => file.Accepted));
        Assert.Equal(FileRefusalCode.TooManyFiles, upload.Files[4].Refused!.Code);
    }

    [Fact]
    public async Task Upload_FileOneByteTooLarge_RefusesItByName()
    {
        using var family = host.Family("long");
        using var form = Uploads.Form("absence", ("bon.pdf", Uploads.Pdf("good")), ("long.pdf", new byte[3_276_801]));
        using var response = await family.PostAsync(Paths.Documents, form);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var refused = (await response.ReadAsync<UploadResponse>()).Files[1];
        Assert.Equal(("long.pdf", FileRefusalCode.TooLarge), (refused.Name, refused.Refused!.Code));
    }

    [Fact]
    public async Task Upload_OverTheRequestLimit_Returns413()
    {
        using var family = host.Family("huge");
        // The length is announced and the body waits for the 100 response: no race between the response and the body.
        using var request = new HttpRequestMessage(HttpMethod.Post, Paths.Documents)
        {
            Content = Uploads.Form("absence", ("a.pdf", new byte[13_500_000])),
        };
        request.Headers.ExpectContinue = true;
        using var response = await family.SendAsync(request);

        await response.AssertProblemAsync(HttpStatusCode.RequestEntityTooLarge, "http-413");
    }

    [Theory]
    [InlineData(
        "multipart/form-data; boundary=cut", "--cut\r\nContent-Disposition: form-data; name=\"qualification\"\r\n\r\nmed",
        HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data; boundary=cut", "no part at all", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data", "--x--", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{}", HttpStatusCode.UnsupportedMediaType)]
    public async Task Upload_UnreadableForm_IsAProblem(string type, string body, HttpStatusCode expected)
    {
        using var family = host.Family("malformed");
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var response = await family.PostAsync(Paths.Documents, content);

        await response.AssertProblemAsync(expected, $"http-{(int)expected}");
    }

    [Fact]
    public async Task Upload_WrongDetails_NamesEachField()
    {
        using var family = host.Family("details");
        using var form = Uploads.Form("unheard-of", ("bon.pdf", Uploads.Pdf("good")));
        form.Add(new StringContent("2999-01-01"), "issueDate");
        form.Add(new StringContent("hier"), "validUntil");
        using var response = await family.PostAsync(Paths.Documents, form);

        var problem = await response.AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "supporting-document-details");
        string[] fields = ["issueDate", "qualification", "validUntil"];
        Assert.Equal(fields, problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
        var facts = problem.GetProperty("facts").Deserialize<UploadFormRefusal>(JsonSerializerOptions.Web)!;
        Assert.Equal(fields, facts.Fields.Select(field => field.Field).Order(StringComparer.Ordinal));
        Assert.Contains(new RefusedField("validUntil", FieldRefusalCode.NotADay), facts.Fields);
    }

    [SkippableFact]
    public async Task Upload_AtRest_ContainsNothingReadable()
    {
        Skip.If(Environment.GetEnvironmentVariable("MONGODB_URI") is not null, "The files of that server are not accessible.");
        using var family = host.Family("canary");
        using var form = Uploads.Form("medical", ("canary-in-the-name.pdf", Uploads.Pdf("canary-in-the-bytes")));
        form.Add(new StringContent("canary-in-the-title"), "title");
        form.Add(new StringContent("canary-in-the-authority"), "issuingAuthority");
        using var response = await family.PostAsync(Paths.Documents, form);
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
