using EspaceFamille.Benchmarks.Harness;
using EspaceFamille.Story;
using EspaceFamille.TestKit.Towns;

namespace EspaceFamille.Benchmarks.Figures;

/// <summary>A parent signs in: authorization request, page, password, code, exchange, each time with a new browser.</summary>
internal static class SignIn
{
    private const int Count = 40;
    private const int Reads = 1000;
    private const int Crowd = 200;
    private const int WarmUp = 40;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench)
    {
        var account = Family.Account(bench.Options, Login);
        var samples = await Sampling.OneAtATimeAsync(WarmUp, Count, async () =>
        {
            using var dance = new SignInDance(bench.Options.Gateway, account);
            await dance.SignInAsync();
        });
        var (quiet, crowded) = await ReadingAsync(bench);
        return
        [
            new("sign-in, code + PKCE with password, median", samples.Median, Unit.Milliseconds, Aim: 120, bench.Floors.Password.Median),
            new(
                $"month of planning while {Crowd} sign in at once, median",
                crowded.Median,
                Unit.Milliseconds,
                null,
                quiet.Median,
                MostTimesFloor: 1.5),
        ];
    }

    private static string Login => TownPlans.Benchmarks.Of(nameof(SignIn)).Household().Mother;

    /// <summary>A family that reads alone, and the same while a crowd signs in.</summary>
    private static async Task<(Samples Quiet, Samples Crowded)> ReadingAsync(Bench bench)
    {
        using var family = await Family.SignInAsync(bench.Options, Login);
        var month = await MonthOfPlanning.PathAsync(family);
        var quiet = await Sampling.OneAtATimeAsync(Reads, Reads, () => family.ReadAsync(month));
        var crowd = Task.WhenAll(Enumerable.Range(0, Crowd).Select(one => KnockAsync(bench, one)));
        var crowded = await Sampling.WhileAsync(crowd, () => family.ReadAsync(month));
        return (quiet, crowded);
    }

    /// <summary>An unknown name: by design as much work as a known one.</summary>
    private static async Task KnockAsync(Bench bench, int one)
    {
        using var dance = new SignInDance(
            bench.Options.Gateway, new DemoAccount("family", $"NOBODY{one}", "Personne-ne-sait-1", TotpSecret: null));
        try
        {
            await dance.SignInAsync();
        }
        catch (StoryDiffers)
        {
            // Expected: the sign-in is refused.
        }
    }
}
