using EspaceFamille.Benchmarks.Figures;
using EspaceFamille.Benchmarks.Floors;
using EspaceFamille.Benchmarks.Harness;
using EspaceFamille.EndToEnd.Tests.Kills;
using EspaceFamille.Story;

namespace EspaceFamille.Benchmarks;

/// <summary>The system that is measured, the floors that it is compared with, and the mail server of its mails.</summary>
internal sealed record Bench(StoryOptions Options, AllFloors Floors, SmtpSink Mails)
{
    private const int MailServerOffset = 12;

    private static readonly (string Name, string Work, Func<Bench, Task<IReadOnlyList<Figure>>> Measure)[] All =
    [
        ("month", "the month of planning", MonthOfPlanning.MeasureAsync),
        ("steps", "the steps of each use case", Steps.MeasureAsync),
        ("mail", "the decision mail", DecisionMail.MeasureAsync),
        ("activation", "the activation mail", ActivationMail.MeasureAsync),
        ("pages", "the pages of the portal", PortalPages.MeasureAsync),
        ("upload", "the upload", Upload.MeasureAsync),
        ("render", "pictures of pages", RenderedPages.MeasureAsync),
        ("first-page", "uploads to their pages", FirstPage.MeasureAsync),
        ("files", "a thousand files for the memory", ManyFiles.MeasureAsync),
        ("space", "storage spaces", StorageSpaces.MeasureAsync),
        ("sign-in", "the sign-in", SignIn.MeasureAsync),
        ("year", "the school year", SchoolYear.MeasureAsync),
        ("flow", "declarations as fast as aimed at", SustainedFlow.MeasureAsync),
        ("town", "a large town", LargeTown.MeasureAsync),
        ("import", "the import of a town of real size", TownImport.MeasureAsync),
        ("load", "declarations for the memory", LongLoad.MeasureAsync),
        ("start", "the start and the memory", StartAndMemory.MeasureAsync),
    ];

    /// <summary>Measures and prints the table. 1 when something could not be measured, whatever the aims.</summary>
    public static async Task<int> RunAsync(BenchOptions options, TextWriter output)
    {
        var chosen = All.Where(one => options.Only is null || options.Only.Contains(one.Name, StringComparer.Ordinal)).ToArray();
        if (chosen.Length == 0 || chosen.Length < options.Only?.Count)
            return await FailAsync($"--only takes one or more of: {string.Join(", ", All.Select(one => one.Name))}");
        await using var mails = new SmtpSink(options.System.Port + MailServerOffset);
        Progress("the floors");
        var bench = new Bench(options.System, await AllFloors.MeasureAsync(options.System), mails);
        var (figures, failures) = (new List<Figure>(), 0);
        foreach (var (_, work, measure) in chosen)
        {
            Progress(work);
            try
            {
                var measured = await measure(bench);
                figures.AddRange(measured);
                foreach (var figure in measured)
                    Progress($"  {figure.Work}: {figure.Text(figure.Value)}");
            }
            catch (Exception failure) when (
                failure is StoryDiffers or HttpRequestException or TaskCanceledException or TimeoutException or InvalidOperationException)
            {
                failures += await FailAsync($"could not be measured: {failure.Message}");
            }
        }

        Report.Print(figures, bench.Floors.Lines(), output);
        return failures == 0 ? 0 : 1;
    }

    private static void Progress(string work) => Console.Error.WriteLine($"  {work}");

    private static async Task<int> FailAsync(string reason)
    {
        await Console.Error.WriteLineAsync(reason);
        return 1;
    }
}
