using System.Net.Http.Headers;
using System.Text;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Tests.Service;

namespace EspaceFamille.Documents.Tests.Features.SupportingDocuments.UploadSupportingDocument;

/// <summary>Names as browsers and other programs write them into a form: cleaned, never refused.</summary>
[Collection(DocumentsService.Name)]
public sealed class UploadNameTests(DocumentsHost host)
{
    [Theory]
    [InlineData("filename=\"certificat  m\u00E9dical .pdf\"", "certificat médical.pdf")]
    [InlineData("filename=\"photo \U0001F468\u200D\U0001F469\u200D\U0001F467.pdf\"", "photo \U0001F468\U0001F469\U0001F467.pdf")]
    [InlineData("filename=\"certi\u00ADficat.pdf\"", "certificat.pdf")]
    [InlineData("filename=\"fdp\u202Efdp.pdf\"", "fdpfdp.pdf")]
    [InlineData("filename=\"l%22avis%22.pdf\"", "l-avis-.pdf")]
    [InlineData("filename=\"l\\\"avis\\\".pdf\"", "l-avis-.pdf")]
    [InlineData("filename=certificat.pdf", "certificat.pdf")]
    [InlineData("filename=\"..\\..\\certificat.pdf\"", "certificat.pdf")]
    [InlineData("filename=\"../../certificat.pdf...\"", "certificat.pdf")]
    [InlineData("filename=\".pdf\"", "fichier.pdf")]
    [InlineData("filename=\"   \"", "fichier")]
    [InlineData("filename=\"certificat\"", "certificat")]
    [InlineData("filename=\"x\"; filename*=UTF-8''r%C3%A9sultat.pdf", "résultat.pdf")]
    public async Task Upload_AnyName_IsListedAndDownloadedCleaned(string fileName, string expected)
    {
        using var family = host.Family("names");
        using var form = Form(fileName);
        using var response = await family.PostAsync(Paths.Documents, form);

        response.EnsureSuccessStatusCode();
        var upload = await response.ReadAsync<UploadResponse>();
        Assert.Equal((expected, true), (upload.Files[0].Name, upload.Files[0].Accepted));
        Assert.Equal(expected, (await family.ReadAsync<SupportingDocumentResponse>(Paths.Document(upload))).Files[0].Name);
        using var download = await family.GetAsync(Paths.File(upload));
        download.EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task Upload_NameOf5000Characters_IsShortened()
    {
        using var family = host.Family("long-names");
        using var form = Form($"filename=\"{new string('a', 5_000)}.pdf\"");
        using var response = await family.PostAsync(Paths.Documents, form);

        Assert.EndsWith("aa.pdf", (await response.ReadAsync<UploadResponse>()).Files[0].Name, StringComparison.Ordinal);
    }

    private static ByteArrayContent Form(string fileName)
    {
        const string Head = "--b\r\nContent-Disposition: form-data; name=\"qualification\"\r\n\r\nmedical\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"files\"; ";
        var form = new ByteArrayContent(
            [.. Encoding.UTF8.GetBytes($"{Head}{fileName}\r\n\r\n"), .. Uploads.Pdf("named"), .. "\r\n--b--\r\n"u8]);
        form.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        return form;
    }
}
