using System.Text;

namespace EspaceFamille.Renderer.Tests.Features.Rendering.RenderFile;

[Collection(SharedRenderer.Name)]
public sealed class RenderPdfTests(RendererHost renderer)
{
    [Fact]
    public async Task Render_Pdf_GivesItsPageAndItsText()
    {
        var pages = await Pages.OfAsync(renderer.Client, "pdf", Genuine.Read("chromium.pdf"));

        Assert.Equal(1, pages.Facts.PageCount);
        var page = Assert.Single(pages.Facts.Pages);
        Assert.Equal(2000, Math.Max(page.Width, page.Height));
        Assert.StartsWith("Certificat médical\n", page.Text, StringComparison.Ordinal);
        Assert.True(Ink(pages, 0) > 1000, "the page shows its text");
    }

    [Fact]
    public async Task Render_PdfOf45Pages_GivesTheFirst20AndTheCount()
    {
        var pages = await Pages.OfAsync(renderer.Client, "pdf", SamplePdf.Of(pages: 45));

        Assert.Equal(45, pages.Facts.PageCount);
        Assert.Equal(20, pages.Facts.Pages.Length);
        Assert.Equal("page 1", pages.Facts.Pages[0].Text);
        Assert.Equal("page 20", pages.Facts.Pages[19].Text);
    }

    [Fact]
    public async Task Render_TextWithInvisibleCharacters_IsReduced()
    {
        var pages = await Pages.OfAsync(renderer.Client, "pdf", SamplePdf.Of(pages: 1));

        Assert.DoesNotContain('\f', Assert.Single(pages.Facts.Pages).Text);
    }

    [Theory]
    [InlineData("pdflatex.pdf", 30_000)]
    [InlineData("qpdf.pdf", 1_020)]
    public async Task Render_PdfWithNulsBehindItsEnd_GivesItsPages(string name, int count)
    {
        // Its table of objects is compressed: without its start no program finds the pages.
        var pages = await Pages.OfAsync(renderer.Client, "pdf", [.. Genuine.Read(name), .. new byte[count]]);

        Assert.NotEmpty(pages.Facts.Pages);
    }

    [Theory]
    [InlineData("<html><script>alert(1)</script></html>")]
    [InlineData("%PDF-1.7\nnothing else")]
    [InlineData("")]
    public async Task Render_FileThatIsNoPdf_IsUnreadable(string content)
    {
        using var response = await Pages.PostAsync(renderer.Client, "pdf", Encoding.UTF8.GetBytes(content));

        await Refusal.AssertUnreadableAsync(response);
    }

    private static int Ink(Pages pages, int page)
    {
        using var picture = pages.Picture(page);
        return picture.Pixels.Count(pixel => pixel.Red < 128);
    }
}
