using System.Globalization;
using System.Net;

namespace EspaceFamille.Renderer.Tests.Features.Rendering.RenderFile;

/// <summary>
/// Genuine files with damages of every kind: each ends as pages or as unreadable, none as a failure of the renderer, and nothing of them
/// stays. ESPACE_MUTATED is how many; the suite takes a sample.
/// </summary>
public sealed class MutatedFilesTests(RendererHost renderer) : IClassFixture<RendererHost>
{
    private const int Sample = 24;

    /// <summary>LibreOffice takes seconds per file: one of so many starts it.</summary>
    private const int OfficeEvery = 8;

    private static readonly string[] Quick = [.. Genuine.Names("pdf", "png", "jpg", "bmp")];
    private static readonly string[] Office = [.. Genuine.Names("doc", "docx", "odt")];

    [Fact]
    public async Task Render_MutatedFiles_EndAsPagesOrAsUnreadable()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("ESPACE_MUTATED") ?? $"{Sample}", CultureInfo.InvariantCulture);

        await Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (number, _) =>
        {
            var random = new Random(number);
            var names = number % OfficeEvery == 0 ? Office : Quick;
            var name = names[random.Next(names.Length)];
            using var response = await Pages.PostAsync(renderer.Client, KindOf(name), Mutate(random, Genuine.Read(name)));
            Assert.True(
                response.StatusCode is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity,
                $"{name}, number {number}: {response.StatusCode}\n{renderer.Launcher.Output}");
        });

        Assert.True(Directory.GetDirectories(renderer.Launcher.Jobs).Length <= 1, "a job left its folder");
    }

    private static string KindOf(string name) => Path.GetExtension(name) is ".jpg" ? "jpeg" : Path.GetExtension(name)[1..];

    /// <summary>Bytes changed, a part cut out, repeated or replaced by noise, or the end cut off.</summary>
    private static byte[] Mutate(Random random, byte[] file)
    {
        var (from, length) = (random.Next(file.Length), random.Next(1, 64));
        var to = Math.Min(file.Length, from + length);
        switch (random.Next(5))
        {
            case 0:
                for (var change = 0; change < length; change++)
                    file[random.Next(file.Length)] = (byte)random.Next(256);
                return file;
            case 1:
                return [.. file[..from], .. file[to..]];
            case 2:
                return [.. file[..to], .. file[from..]];
            case 3:
                random.NextBytes(file.AsSpan(from, to - from));
                return file;
            default:
                return file[..Math.Max(1, from)];
        }
    }
}
