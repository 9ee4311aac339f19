using EspaceFamille.Benchmarks.Harness;

namespace EspaceFamille.Benchmarks.Floors;

/// <summary>A piece of work one at a time, and with so many in flight.</summary>
/// <param name="ProcessorMilliseconds">Of all processes, per run, with so many in flight.</param>
internal sealed record Measured(Samples Alone, double PerSecond, double ProcessorMilliseconds)
{
    public const int Connections = 16;

    private const int WarmUp = 16_000;
    private const int Rounds = 5;
    private const int Requests = 3_000;
    private const int RequestsAlone = 600;

    public static async Task<Measured> OfAsync(Func<Task> work) => (await OfAsync([work]))[0];

    /// <summary>In turns, so that other load on the machine slows each of them alike.</summary>
    public static async Task<IReadOnlyList<Measured>> OfAsync(IReadOnlyList<Func<Task>> works)
    {
        foreach (var work in works)
            await Sampling.PerSecondAsync(Connections, WarmUp, work);
        var alone = works.Select(_ => new Samples()).ToArray();
        var crowded = works.Select(_ => new List<(double Processor, double PerSecond)>()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var one = 0; one < works.Count; one++)
                crowded[one].Add(await ProcessorTime.DuringAsync(
                    Requests, () => Sampling.PerSecondAsync(Connections, Requests, works[one])));
            for (var one = 0; one < works.Count; one++)
                await Sampling.OneAtATimeAsync(RequestsAlone, alone[one], works[one]);
        }

        return
        [
            .. works.Select((_, one) => new Measured(
                alone[one], Median(crowded[one].Select(round => round.PerSecond)), Median(crowded[one].Select(round => round.Processor)))),
        ];
    }

    private static double Median(IEnumerable<double> rounds) => rounds.Order().ElementAt(Rounds / 2);
}
