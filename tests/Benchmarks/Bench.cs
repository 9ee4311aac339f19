using EspaceFamille.Benchmarks.Figures;
using EspaceFamille.Benchmarks.Floors;
using EspaceFamille.Benchmarks.Harness;
using EspaceFamille.EndToEnd.Tests.Kills;
using EspaceFamille.Story;

namespace EspaceFamille.Benchmarks;

/// <summary>The system that is measured, the floors that it is compared with, and the mail server of its mails.</summary>
internal sealed record Bench(StoryOptions Options, AllFloors Floors, SmtpSink Mails)
{
    private static readonly (string Work, Func<Bench, Task<IReadOnlyList<Figure>>> Measure)[] All =
    [
        ("the steps of each use case", Steps.MeasureAsync),
        ("the month of planning", MonthOfPlanning.MeasureAsync),
        ("the decision mail", DecisionMail.MeasureAsync),
        ("the pages of the portal", PortalPages.MeasureAsync),
        ("the upload", Upload.MeasureAsync),
        ("the sign-in", SignIn.MeasureAsync),
        ("the school year", SchoolYear.MeasureAsync),
        ("a minute of declarations", SustainedFlow.MeasureAsync),
        ("a large town", LargeTown.MeasureAsync),
        ("ten minutes of declarations", LongLoad.MeasureAsync),
        ("the start and the memory", StartAndMemory.MeasureAsync),
    ];

    /// <summary>Measures all and prints the table. 1 when something could not be measured, whatever the aims.</summary>
    public static async Task<int> RunAsync(StoryOptions options, TextWriter output)
    {
        await using var mails = new SmtpSink(options.Port + 12);
        Progress("the floors");
        var bench = new Bench(options, await AllFloors.MeasureAsync(options), mails);
        var (figures, failures) = (new List<Figure>(), 0);
        foreach (var (work, measure) in All)
        {
            Progress(work);
            try
            {
                figures.AddRange(await measure(bench));
            }
            catch (Exception failure) when (
                failure is StoryDiffers or HttpRequestException or TaskCanceledException or TimeoutException or InvalidOperationException)
            {
                failures++;
                await Console.Error.WriteLineAsync($"could not be measured: {failure.Message}");
            }
        }

        Report.Print(figures, bench.Floors.Lines(), output);
        return failures == 0 ? 0 : 1;
    }

    private static void Progress(string work) => Console.Error.WriteLine($"  {work}");
}
