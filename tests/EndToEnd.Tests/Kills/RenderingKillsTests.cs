using System.Globalization;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Towns;
using Xunit;
using Xunit.Abstractions;

namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>
/// Wherever the renderer, its launcher or the documents service is killed on the way of a file to its pages, the file is not lost, has one
/// version of its pages, and is ready within a minute of the return. ESPACE_RENDERING_KILLS is how many times each step is played;
/// without it each process is killed once.
/// </summary>
[Collection(SharedTown.Name)]
public sealed class RenderingKillsTests(Town town, ITestOutputHelper output)
{
    private static readonly string[] Files = ["chromium.pdf", "pillow.jpg", "libreoffice.docx"];

    [Fact]
    public async Task Upload_KilledOnTheWayToItsPages_IsReadyOnceWithinAMinuteOfTheReturn()
    {
        await town.Documents.StopAsync();
        try
        {
            using var rendering = new Rendering(town);
            await rendering.StartAsync();
            using var uploads = new Uploads(town, rendering.Documents, TownPlans.Processes.Of<RenderingKillsTests>().Household());
            await PlayAsync(uploads, Kills(rendering));
        }
        finally
        {
            await town.Documents.StartAsync();
        }
    }

    private static IReadOnlyList<RenderingKill> Kills(Rendering rendering) =>
        Environment.GetEnvironmentVariable("ESPACE_RENDERING_KILLS") is { } rounds
            ? [.. Enumerable.Range(0, int.Parse(rounds, CultureInfo.InvariantCulture)).SelectMany(_ => rendering.All)]
            : rendering.Sample;

    private async Task PlayAsync(Uploads uploads, IReadOnlyList<RenderingKill> kills)
    {
        var (sent, pages, longest) = (new List<string>(), new List<string>(), TimeSpan.Zero);
        foreach (var (number, kill) in kills.Index())
        {
            var where = kill.Where;
            await kill.ArmAsync();
            var dying = kill.HappenAsync();
            // Of the kinds in turn; a job of LibreOffice lasts longest.
            var file = where.StartsWith("launcher", StringComparison.Ordinal) ? Files[^1] : Files[number % Files.Length];
            sent.Add(await uploads.SendAsync(file));
            await dying;
            var returned = TimeProvider.System.GetTimestamp();
            await Eventually.True(() => uploads.IsReadyAsync(sent[^1]), $"{file} is ready after a kill of {where}");
            longest = TimeSpan.FromTicks(Math.Max(longest.Ticks, TimeProvider.System.GetElapsedTime(returned).Ticks));
            Assert.True(longest < town.Limits.Recovery, $"{where}: ready {longest} after the return");
            pages.AddRange(await uploads.PagesAsync(sent[^1]));
        }

        await Outcome.FilesAreReadyOnceAsync(town);
        Assert.Equal(pages.Order(StringComparer.Ordinal), await uploads.PagesAsync(sent));
        output.WriteLine(
            $"{kills.Count} kills on the way to pages, {pages.Count} pages, ready {longest.TotalSeconds:F1} s after the return at most; "
            + $"{town.Limits}");
    }
}
