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

    [Fact]
    public async Task Render_DocumentThatIsNone_IsUnreadable()
    {
        using var response = await Pages.PostAsync(renderer.Client, "docx", SamplePdf.Of(pages: 1)[..40]);

        await Refusal.AssertUnreadableAsync(response);
    }
}
