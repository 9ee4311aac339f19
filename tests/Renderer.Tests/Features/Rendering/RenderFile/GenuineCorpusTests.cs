using System.Collections.Concurrent;
using System.Globalization;
using EspaceFamille.Documents.Tests.Domain.Inspection.Corpus;
using Xunit.Abstractions;

namespace EspaceFamille.Renderer.Tests.Features.Rendering.RenderFile;

/// <summary>
/// What the programs of the machine make of genuine files, as telephones, mails and copiers carry it, has pages: at most one in 200 has
/// none, each listed. ESPACE_CORPUS is how many; the suite takes a few.
/// </summary>
[Collection(SharedRenderer.Name)]
public sealed class GenuineCorpusTests(RendererHost renderer, ITestOutputHelper output)
{
    private const int AcceptedPerRefused = 200;

    private static int Count { get; } = int.TryParse(
        Environment.GetEnvironmentVariable("ESPACE_CORPUS"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 10;

    [SkippableFact]
    public async Task Render_FilesOfOtherPrograms_HavePages()
    {
        Skip.If(GenuineCorpus.Tools.All(tool => !tool.IsInstalled), "No program that writes documents is installed.");
        using var folder = new TemporaryFolder();
        var (files, refused) = (await new GenuineCorpus(folder.File("")).MakeAsync(Count), new ConcurrentBag<string>());

        await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (file, _) =>
        {
            using var response = await Pages.PostAsync(renderer.Client, Ends.KindOf(file.Name), file.Bytes);
            if (!response.IsSuccessStatusCode)
                refused.Add($"refused: {file.Label}: {(int)response.StatusCode}");
        });

        output.WriteLine($"{files.Count} genuine files rendered, {refused.Count} without pages");
        foreach (var one in refused)
            output.WriteLine(one);
        Assert.InRange(files.Count, Count / 2, int.MaxValue);
        Assert.True(refused.Count * AcceptedPerRefused <= files.Count, string.Join('\n', refused.Append(renderer.Launcher.Output)));
    }
}
