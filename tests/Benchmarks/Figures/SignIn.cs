using EspaceFamille.Benchmarks.Harness;
using EspaceFamille.Story;

namespace EspaceFamille.Benchmarks.Figures;

/// <summary>A parent signs in: authorization request, page, password, code, exchange, each time with a new browser.</summary>
internal static class SignIn
{
    private const int Count = 40;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench)
    {
        var account = Family.Account(bench.Options, "NTOULEMONDE");
        var samples = await Sampling.OneAtATimeAsync(WarmUp, Count, async () =>
        {
            using var dance = new SignInDance(bench.Options.Gateway, account);
            await dance.SignInAsync();
        });
        return [new("sign-in, code + PKCE with password, median", samples.Median, Unit.Milliseconds, Aim: 120, bench.Floors.Password.Median)];
    }
}
