using System.Globalization;
using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Tests.Domain.Inspection.Corpus;
using Xunit.Abstractions;

namespace EspaceFamille.Documents.Tests.Domain.Inspection;

public sealed class GenuineCorpusTests(ITestOutputHelper output)
{
    /// <summary>One in so many may be refused.</summary>
    private const int AcceptedPerRefused = 200;

    /// <summary>Number of files; ESPACE_GENUINE sets it.</summary>
    private static int Count { get; } = int.TryParse(
        Environment.GetEnvironmentVariable("ESPACE_GENUINE"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 60;

    [SkippableFact]
    public async Task Inspect_FilesOfOtherPrograms_AreAccepted()
    {
        Skip.If(GenuineCorpus.Tools.All(tool => !tool.IsInstalled), "No program that writes documents is installed.");
        var folder = Directory.CreateTempSubdirectory("espace-genuine-").FullName;
        try
        {
            var files = await new GenuineCorpus(folder).MakeAsync(Count);
            var refused = files.Select(file => (file.Label, FileInspection.Inspect(file.Name, file.Bytes).Refusal))
                .Where(file => file.Refusal is not null).Select(file => $"refused: {file.Label}: {file.Refusal}").ToList();

            var missing = GenuineCorpus.Tools.Where(tool => !tool.IsInstalled).Select(tool => $", without {tool.Name}");
            output.WriteLine($"{files.Count} genuine files, {refused.Count} refused{string.Concat(missing)}");
            refused.ForEach(output.WriteLine);
            Assert.InRange(files.Count, Count / 2, int.MaxValue);
            Assert.True(refused.Count * AcceptedPerRefused <= files.Count, string.Join('\n', refused));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
