using EspaceFamille.Portal.Content;
using Xunit;

namespace EspaceFamille.Portal.Tests.Content;

public sealed class HelpFilesTests : IDisposable
{
    private const string Fields = "---\ntitre: Un titre\nresume: En bref\n---\n";

    /// <summary>The header of a lossy picture of 360 x 640 pixels.</summary>
    private static readonly byte[] Lossy =
        [.. "RIFF\0\0\0\0WEBPVP8 \0\0\0\0"u8, 0, 0, 0, 0x9D, 0x01, 0x2A, 0x68, 0x01, 0x80, 0x02];

    private readonly DirectoryInfo _shipped = Directory.CreateTempSubdirectory("aide-"), _town = Directory.CreateTempSubdirectory("aide-");
    private readonly List<string> _faults = [];

    [Fact]
    public void Read_FolderOfTheTown_ReplacesPagesAndPicturesOfTheSameName()
    {
        Write(_shipped, "01-se-connecter.md", Fields + "Livré ![Une page](page.webp)");
        Write(_shipped, "02-photos.md", Fields + "Photos");
        Write(_shipped, "page.webp", Lossy);
        Write(_town, "09-se-connecter.md", Fields + "De la ville ![Une page](page.webp)");

        var pages = Read();

        Assert.Empty(_faults);
        Assert.Equal(["photos", "se-connecter"], pages.Select(page => page.Slug));
        Assert.Contains("De la ville", pages[1].Text.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PictureOfAPage_HasItsVersionSizeAndDescription()
    {
        Write(_shipped, "photos.md", Fields + "![Une « page »](page.webp)");
        Write(_shipped, "page.webp", Lossy);

        var text = Assert.Single(Read()).Text.Value!;

        Assert.Matches("<img (?=.*src=\"/aide/images/page\\.webp\\?v=[0-9a-f]{10}\")(?=.*width=\"360\")(?=.*height=\"640\")", text);
        Assert.Contains("alt=\"Une «\u00A0page\u00A0»\"", System.Net.WebUtility.HtmlDecode(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("![Une page](autre.webp)", "\"autre.webp\", which does not exist")]
    [InlineData("![](page.webp)", "\"page.webp\" has no description")]
    [InlineData("![Une page](https://example.org/page.webp)", "which does not exist")]
    [InlineData("![Une page](../page.webp)", "which does not exist")]
    public void Read_PictureThatCannotBeShown_IsAFault(string text, string fault)
    {
        Write(_shipped, "photos.md", Fields + text);
        Write(_shipped, "page.webp", Lossy);

        Assert.Empty(Read());
        Assert.Contains(fault, Assert.Single(_faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PictureInRawHtml_IsLeftOut()
    {
        Write(_shipped, "photos.md", Fields + """
            Voici

            <img src="https://example.org/a.png" onerror="alert(1)"><script>alert(1)</script>
            """);

        var text = Assert.Single(Read()).Text.Value!;

        Assert.All(["example.org", "onerror", "script"], harm => Assert.DoesNotContain(harm, text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Headers))]
    public void ReadPicture_EachKindOfFile_HasItsSize(byte[] header, int width, int height)
    {
        Write(_shipped, "page.webp", header);

        var picture = Assert.Single(HelpFiles.ReadPictures([_shipped.FullName], _faults)).Value;

        Assert.Equal((width, height), (picture.Width, picture.Height));
    }

    [Fact]
    public void ReadPicture_OtherFile_IsAFault()
    {
        Write(_shipped, "page.webp", "<svg xmlns='http://www.w3.org/2000/svg'></svg>");

        Assert.Empty(HelpFiles.ReadPictures([_shipped.FullName], _faults));
        Assert.Contains("no WebP picture", Assert.Single(_faults), StringComparison.Ordinal);
    }

    public static TheoryData<byte[], int, int> Headers => new()
    {
        { Lossy, 360, 640 },
        { [.. "RIFF\0\0\0\0WEBPVP8L\0\0\0\0"u8, 0x2F, 0x67, 0xC1, 0x9F, 0, 0, 0, 0, 0, 0], 360, 640 },
        { [.. "RIFF\0\0\0\0WEBPVP8X\x0A\0\0\0"u8, 0, 0, 0, 0, 0x67, 0x01, 0, 0x7F, 0x02, 0], 360, 640 },
    };

    public void Dispose()
    {
        _shipped.Delete(recursive: true);
        _town.Delete(recursive: true);
    }

    private IReadOnlyList<Article> Read()
    {
        string[] folders = [_shipped.FullName, _town.FullName];
        return HelpFiles.Read(folders, HelpFiles.ReadPictures(folders, _faults), _faults);
    }

    private static void Write(DirectoryInfo folder, string name, string text) =>
        Write(folder, name, System.Text.Encoding.UTF8.GetBytes(text));

    private static void Write(DirectoryInfo folder, string name, byte[] bytes) =>
        File.WriteAllBytes(Path.Combine(folder.CreateSubdirectory("aide").FullName, name), bytes);
}
