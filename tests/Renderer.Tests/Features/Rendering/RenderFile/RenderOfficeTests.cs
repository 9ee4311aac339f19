namespace EspaceFamille.Renderer.Tests.Features.Rendering.RenderFile;

[Collection(SharedRenderer.Name)]
public sealed class RenderOfficeTests(RendererHost renderer)
{
    [Theory]
    [InlineData("docx", "python-docx.docx")]
    [InlineData("docx", "python-docx-picture.docx")]
    [InlineData("odt", "libreoffice.odt")]
    [InlineData("doc", "libreoffice.doc")]
    public async Task Render_OfficeDocument_GivesItsPagesAndItsText(string kind, string name)
    {
        var pages = await Pages.OfAsync(renderer.Client, kind, Genuine.Read(name));

        Assert.True(pages.Facts.PageCount >= 1);
        Assert.Contains("ertificat", pages.Facts.Pages[0].Text, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>It tests its drawing after an upgrade, and takes each first start for one: that is most of the time of a text.</summary>
    [Fact]
    public async Task Render_OfficeDocument_StartsLibreOfficeWithoutItsOwnTests()
    {
        await Pages.OfAsync(renderer.Client, "odt", Genuine.Read("libreoffice.odt"));

        var profile = Directory.GetDirectories(renderer.Launcher.Jobs).Single();
        Assert.NotEmpty(Directory.GetFiles(profile, "registrymodifications.xcu", SearchOption.AllDirectories));
        Assert.Empty(Directory.GetFiles(profile, "GraphicsRenderTests.log", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Render_DocumentThatIsNone_IsUnreadable()
    {
        using var response = await Pages.PostAsync(renderer.Client, "docx", SamplePdf.Of(pages: 1)[..40]);

        await Refusal.AssertUnreadableAsync(response);
    }
}
