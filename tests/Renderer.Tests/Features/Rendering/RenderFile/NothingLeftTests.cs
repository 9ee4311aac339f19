using System.Text;

namespace EspaceFamille.Renderer.Tests.Features.Rendering.RenderFile;

/// <summary>
/// After each file nothing of it is in the folder of the jobs, where LibreOffice keeps lists, locks and copies of what it opened.
/// </summary>
[Collection(SharedRenderer.Name)]
public sealed class NothingLeftTests(RendererHost renderer)
{
    private const string Canary = "canary-of-a-certificate";

    public static TheoryData<string, byte[]> Files => new()
    {
        { "pdf", [.. SamplePdf.Of(pages: 2), .. Encoding.ASCII.GetBytes($"%{Canary}\n")] },
        { "jpeg", SamplePictures.JpegWithExif(600, 400, 1, Canary) },
        { "odt", SampleOdt.WithBody($"<text:p>{Canary}</text:p>") },
        // Nothing is left of what fails either.
        { "docx", Encoding.ASCII.GetBytes(Canary) },
        { "png", Encoding.ASCII.GetBytes(Canary) },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Render_EachKind_LeavesNothingOfTheFile(string kind, byte[] file)
    {
        using (await Pages.PostAsync(renderer.Client, kind, file))
        {
        }

        // The prepared profile alone stays.
        Assert.InRange(renderer.Launcher.JobCount, 0, 1);
        Assert.DoesNotContain(Directory.EnumerateFiles(renderer.Launcher.Jobs, "*", SearchOption.AllDirectories), HoldsTheCanary);
        Assert.DoesNotContain(Canary, renderer.Launcher.Output, StringComparison.Ordinal);
    }

    private static bool HoldsTheCanary(string file)
    {
        var content = File.ReadAllBytes(file);
        return file.Contains(Canary, StringComparison.Ordinal) || content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Canary)) >= 0
            || content.AsSpan().IndexOf(Encoding.Unicode.GetBytes(Canary)) >= 0;
    }
}
