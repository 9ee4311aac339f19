using EspaceFamille.Benchmarks.Harness;
using EspaceFamille.TestKit.Towns;

namespace EspaceFamille.Benchmarks.Figures;

/// <summary>
/// Families upload certificates and declare, as fast as they are answered but no faster than aimed at. All that follows, up to
/// the mails, happens at the same time; what is left at the end shows whether it keeps up.
/// </summary>
internal static class SustainedFlow
{
    private const int PerSecond = 100;
    private const int Declarations = 6_000;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench)
    {
        var (town, mails) = (new ClonedTown(bench.Options), bench.Mails.Arrivals.Count);
        using var declarants = await Declarants.SignInAsync(bench.Options, TownPlans.Benchmarks.Of(nameof(SustainedFlow)));
        var elapsed = await declarants.DeclareAsync(town, "flow", Declarations, PerSecond);
        var waiting = await town.WaitingAsync() + (2 * Declarations) - (bench.Mails.Arrivals.Count - mails);
        return
        [
            new(
                $"declarations with their uploads, {Declarations:N0} of them",
                Declarations / elapsed.TotalSeconds,
                Unit.PerSecond,
                Aim: PerSecond - 1,
                bench.Floors.Gateway.PerSecond),
            new("messages, decisions and mails not there yet at its end", waiting, Unit.Count, Aim: PerSecond),
        ];
    }
}
