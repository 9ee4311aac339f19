using EspaceFamille.Portal.Journeys.Absences;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace EspaceFamille.Portal.Tests.Journeys.Absences;

public sealed class UploadFormTests
{
    [Theory]
    [InlineData("certificat médical.pdf", "certificat%20m%C3%A9dical.pdf")]
    [InlineData("l\"avis\".pdf", "l%22avis%22.pdf")]
    [InlineData("a\r\nb.pdf", "a%0D%0Ab.pdf")]
    [InlineData("a\uD800b.pdf", "a%EF%BF%BDb.pdf")]
    [InlineData("", "fichier")]
    public async Task Content_FileOfAnyName_IsSentUnderThatName(string name, string expected)
    {
        var upload = new UploadForm { Files = [new FormFile(new MemoryStream([1]), 0, 1, "fichiers", name)] };
        using var content = upload.Content();

        Assert.Contains($"filename*=utf-8''{expected}\r\n", await content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
