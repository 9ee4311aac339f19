using EspaceFamille.Portal.Uploads;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace EspaceFamille.Portal.Tests.Uploads;

public sealed class UploadFormTests
{
    [Theory]
    [InlineData("certificat médical.pdf", "certificat%20m%C3%A9dical.pdf")]
    [InlineData("l\"avis\".pdf", "l%22avis%22.pdf")]
    [InlineData("a\r\nb.pdf", "a%0D%0Ab.pdf")]
    [InlineData("", "fichier")]
    public Task Content_FileOfAnyName_IsSentUnderThatName(string name, string expected) => AssertSentAsync(name, expected);

    /// <summary>Half a character, which the runner cannot hand to a test as data.</summary>
    [Fact]
    public Task Content_NameWithHalfACharacter_IsSentWithTheSignForIt() => AssertSentAsync("a\uD800b.pdf", "a%EF%BF%BDb.pdf");

    private static async Task AssertSentAsync(string name, string expected)
    {
        var upload = new UploadForm { Files = [new FormFile(new MemoryStream([1]), 0, 1, "fichiers", name)] };
        using var content = upload.Content();

        Assert.Contains($"filename*=utf-8''{expected}\r\n", await content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
