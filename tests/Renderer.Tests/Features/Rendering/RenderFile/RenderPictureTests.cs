using System.Net;
using System.Text;
using EspaceFamille.Renderer.Api;
using EspaceFamille.TestKit;
using SkiaSharp;

namespace EspaceFamille.Renderer.Tests.Features.Rendering.RenderFile;

[Collection(SharedRenderer.Name)]
public sealed class RenderPictureTests(RendererHost renderer)
{
    private const string Canary = "canary-of-the-place";

    [Theory]
    [InlineData("jpeg", 4032, 3024, 2000, 1500)]
    [InlineData("png", 4100, 2050, 2000, 1000)]
    [InlineData("png", 640, 480, 640, 480)]
    public async Task Render_Picture_GivesOnePageOfAtMost2000Pixels(string kind, int width, int height, int wide, int high)
    {
        var file = kind == "png" ? SamplePictures.Png(width, height) : SamplePictures.Jpeg(width, height);

        var pages = await Pages.OfAsync(renderer.Client, kind, file);

        Assert.Equal(1, pages.Facts.PageCount);
        var page = Assert.Single(pages.Facts.Pages);
        Assert.Equal((wide, high, ""), (page.Width, page.Height, page.Text));
        using var picture = pages.Picture(0);
        Assert.Equal((wide, high), (picture.Width, picture.Height));
        AssertNear(SKColors.Red, pages.Colour(0, 0.25, 0.25));
        AssertNear(SKColors.Yellow, pages.Colour(0, 0.75, 0.75));
    }

    /// <summary>The corner that is red in the stored picture, after the camera's orientation is applied.</summary>
    [Theory]
    [InlineData(1, 0.25, 0.25)]
    [InlineData(2, 0.75, 0.25)]
    [InlineData(3, 0.75, 0.75)]
    [InlineData(4, 0.25, 0.75)]
    [InlineData(5, 0.25, 0.25)]
    [InlineData(6, 0.75, 0.25)]
    [InlineData(7, 0.75, 0.75)]
    [InlineData(8, 0.25, 0.75)]
    public async Task Render_TurnedPhotograph_IsUprightWithoutMetadata(byte orientation, double x, double y)
    {
        var pages = await Pages.OfAsync(
            renderer.Client, "jpeg", SamplePictures.JpegWithExif(600, 400, orientation, Canary));

        var page = Assert.Single(pages.Facts.Pages);
        Assert.Equal(orientation < 5 ? (600, 400) : (400, 600), (page.Width, page.Height));
        AssertNear(SKColors.Red, pages.Colour(0, x, y));
        Assert.DoesNotContain(Canary, Encoding.Latin1.GetString(pages.Pictures[0]), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Render_HeicOfATelephone_IsUprightOnce()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.File("photo.jpg"), SamplePictures.JpegWithExif(600, 400, 6, Canary));
        using var encoder = ChildProcess.Start(
            "/usr/bin/heif-enc", [folder.File("photo.jpg"), "-o", folder.File("photo.heic")], new Dictionary<string, string>());
        await encoder.WaitForExitAsync();
        Skip.IfNot(File.Exists(folder.File("photo.heic")), "heif-enc has no encoder here");

        var pages = await Pages.OfAsync(renderer.Client, "heic", await File.ReadAllBytesAsync(folder.File("photo.heic")));

        AssertNear(SKColors.Red, pages.Colour(0, 0.25, 0.25));
        Assert.DoesNotContain(Canary, Encoding.Latin1.GetString(pages.Pictures[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_HeicWithAProfileForGrey_GivesItsPage()
    {
        var pages = await Pages.OfAsync(renderer.Client, "heic", Genuine.Read("libheif-gray.heic"));

        Assert.Equal(702, Assert.Single(pages.Facts.Pages).Height);
    }

    [Fact]
    public async Task Render_PictureOf100Megapixels_IsSampled()
    {
        var pages = await Pages.OfAsync(renderer.Client, "jpeg", SamplePictures.Jpeg(11_500, 8_600));

        Assert.Equal(2000, Assert.Single(pages.Facts.Pages).Width);
        AssertNear(SKColors.Blue, pages.Colour(0, 0.25, 0.75));
    }

    /// <summary>Photographs are pasted into documents with all that the telephone noted.</summary>
    [Fact]
    public async Task Render_PhotographInADocument_LosesItsPlace()
    {
        var document = SampleDocx.WithPictures([SamplePictures.JpegWithExif(600, 400, 6, Canary)]);

        var pages = await Pages.OfAsync(renderer.Client, "docx", document);

        Assert.All(pages.Pictures, page => Assert.DoesNotContain(Canary, Encoding.Latin1.GetString(page), StringComparison.Ordinal));
        Assert.DoesNotContain(pages.Facts.Pages, page => page.Text.Contains(Canary, StringComparison.Ordinal));
    }

    /// <summary>A telephone that ran out of power while it wrote: viewers show what is there, and grey for the rest.</summary>
    [Fact]
    public async Task Render_JpegThatWasCutOff_ShowsWhatIsThereOnGrey()
    {
        var file = SamplePictures.Jpeg(1600, 1200);

        var pages = await Pages.OfAsync(renderer.Client, "jpeg", file[..(int)(file.Length * 0.7)]);

        AssertNear(SKColors.Red, pages.Colour(0, 0.25, 0.25));
        AssertNear(SKColors.Yellow, pages.Colour(0, 0.75, 0.55));
        AssertNear(SKColors.Gray, pages.Colour(0, 0.75, 0.98));
    }

    [Theory]
    [InlineData("pillow-progressive.jpg")]
    [InlineData("pillow-cmyk.jpg")]
    [InlineData("camera-ffmpeg.jpg")]
    public async Task Render_JpegOfAnyKindThatWasCutOff_IsRendered(string name)
    {
        var file = Genuine.Read(name);

        Assert.NotEmpty((await Pages.OfAsync(renderer.Client, "jpeg", file[..(int)(file.Length * 0.8)])).Pictures);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public async Task Render_TruncatedPng_IsUnreadable(double share)
    {
        var file = SamplePictures.Png(800, 600);

        using var response = await Pages.PostAsync(renderer.Client, "png", file[..(int)(file.Length * share)]);

        await Refusal.AssertUnreadableAsync(response);
    }

    [Fact]
    public async Task Render_FileBeyondTheLimit_IsRefused()
    {
        using var response = await Pages.PostAsync(renderer.Client, "png", new byte[RenderBounds.MaxFileBytes + 1]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("svg")]
    [InlineData("7")]
    public async Task Render_KindThatIsNone_IsRefused(string kind)
    {
        using var response = await Pages.PostAsync(renderer.Client, kind, SamplePictures.Png(8, 8));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private static void AssertNear(SKColor expected, SKColor actual) => Assert.True(
        Math.Abs(expected.Red - actual.Red) + Math.Abs(expected.Green - actual.Green) + Math.Abs(expected.Blue - actual.Blue) < 60,
        $"{expected} is not near {actual}");
}
