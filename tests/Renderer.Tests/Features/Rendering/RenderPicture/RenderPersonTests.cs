using System.Net;
using System.Text;
using SkiaSharp;

namespace EspaceFamille.Renderer.Tests.Features.Rendering.RenderPicture;

/// <summary>Pictures of persons and of articles: one small picture, upright, with nothing of the file but what it shows.</summary>
[Collection(SharedRenderer.Name)]
public sealed class RenderPersonTests(RendererHost renderer)
{
    private const string Canary = "canary-of-the-place";
    private const string Html = "<html><script>alert('canary-of-the-page')</script></html>";

    [Theory]
    [InlineData("person", 4032, 3024, 512, 384)]
    [InlineData("person", 300, 400, 300, 400)]
    [InlineData("person", 11_500, 8_600, 512, 383)]
    [InlineData("news", 4032, 3024, 1600, 1200)]
    public async Task Render_Picture_IsBoundedByItsUse(string use, int width, int height, int wide, int high)
    {
        var picture = await Pages.OfPictureAsync(renderer.Client, "jpeg", use, SamplePictures.Jpeg(width, height));

        var page = Assert.Single(picture.Facts.Pages);
        Assert.Equal((wide, high, ""), (page.Width, page.Height, page.Text));
        AssertNear(SKColors.Red, picture.Colour(0, 0.25, 0.25));
        AssertNear(SKColors.Yellow, picture.Colour(0, 0.75, 0.75));
    }

    [Theory]
    [InlineData(1, 0.25, 0.25)]
    [InlineData(3, 0.75, 0.75)]
    [InlineData(6, 0.75, 0.25)]
    [InlineData(8, 0.25, 0.75)]
    public async Task Render_TurnedPhotograph_IsUprightWithoutItsPlace(byte orientation, double x, double y)
    {
        var picture = await Pages.OfPictureAsync(
            renderer.Client, "jpeg", "person", SamplePictures.JpegWithExif(900, 600, orientation, Canary));

        AssertNear(SKColors.Red, picture.Colour(0, x, y));
        Assert.DoesNotContain(Canary, Encoding.Latin1.GetString(picture.Pictures[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_JpegThatIsAPageToo_HasNothingOfThePage()
    {
        byte[] polyglot = [.. SamplePictures.JpegWithExif(600, 400, 1, Html), .. Encoding.ASCII.GetBytes(Html)];

        var picture = await Pages.OfPictureAsync(renderer.Client, "jpeg", "person", polyglot);

        Assert.DoesNotContain("canary", Encoding.Latin1.GetString(picture.Pictures[0]), StringComparison.Ordinal);
        Assert.StartsWith("RIFF", Encoding.Latin1.GetString(picture.Pictures[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_JpegThatWasCutOff_ShowsWhatIsThere()
    {
        var file = SamplePictures.Jpeg(1600, 1200);

        var picture = await Pages.OfPictureAsync(renderer.Client, "jpeg", "person", file[..(int)(file.Length * 0.7)]);

        AssertNear(SKColors.Red, picture.Colour(0, 0.25, 0.25));
    }

    [Theory]
    [InlineData("jpeg")]
    [InlineData("heic")]
    [InlineData("bmp")]
    public async Task Render_FileThatIsNoPicture_IsUnreadable(string kind)
    {
        using var response = await Pages.PostPictureAsync(renderer.Client, kind, "person", SamplePdf.Of(pages: 1));

        await Refusal.AssertUnreadableAsync(response);
    }

    [Theory]
    [InlineData("pdf", "person")]
    [InlineData("docx", "person")]
    [InlineData("odt", "news")]
    [InlineData("jpeg", "unknown")]
    [InlineData("jpeg", "poster")]
    [InlineData("2", "person")]
    public async Task Render_KindOrUseThatIsNone_IsRefused(string kind, string use)
    {
        using var response = await Pages.PostPictureAsync(renderer.Client, kind, use, SamplePictures.Jpeg(8, 8));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private static void AssertNear(SKColor expected, SKColor actual) => Assert.True(
        Math.Abs(expected.Red - actual.Red) + Math.Abs(expected.Green - actual.Green) + Math.Abs(expected.Blue - actual.Blue) < 60,
        $"{expected} is not near {actual}");
}
