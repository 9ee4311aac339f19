namespace EspaceFamille.Renderer.Tests.Features.Rendering.RenderFile;

/// <summary>What ordinary programs wrote is rendered. ESPACE_GENUINE=all takes every file; the suite takes a sample.</summary>
public sealed class GenuineFilesTests(RendererHost renderer) : IClassFixture<RendererHost>
{
    private const int SampleEvery = 9;

    [Fact]
    public async Task Render_GenuineFiles_GivesPages()
    {
        var names = Genuine.Names("pdf", "png", "jpg", "jpeg", "bmp", "doc", "docx", "odt").ToArray();
        var every = Environment.GetEnvironmentVariable("ESPACE_GENUINE") == "all" ? 1 : SampleEvery;

        await Parallel.ForEachAsync(
            names.Where((_, at) => at % every == 0), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (name, _) =>
            {
                var kind = Path.GetExtension(name) is ".jpg" ? "jpeg" : Path.GetExtension(name)[1..];
                using var response = await Pages.PostAsync(renderer.Client, kind, Genuine.Read(name));
                Assert.True(response.IsSuccessStatusCode, $"{name}: {response.StatusCode}\n{renderer.Launcher.Output}");
                Assert.NotEmpty((await Pages.ReadAsync(response)).Pictures);
            });
    }
}
