using EspaceFamille.Benchmarks.Harness;
using EspaceFamille.Story;
using EspaceFamille.TestKit.Towns;

namespace EspaceFamille.Benchmarks.Figures;

/// <summary>
/// Pages as a signed-in browser requests them again, with its session cookie, calls of services included. No page can
/// be faster than one hop through the gateway and one API call, the other calls being made at the same time.
/// </summary>
internal static class PortalPages
{
    private static readonly string Login = TownPlans.Benchmarks.Of(nameof(PortalPages)).Household().Mother;
    private const int WarmUp = 1000;
    private const int Count = 500;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench)
    {
        using var dance = new SignInDance(bench.Options.Gateway, Family.Account(bench.Options, Login));
        var browser = await dance.SignInToPortalAsync();
        using var family = await Family.SignInAsync(bench.Options, Login);
        var enrolment = (await family.BookedAsync(Calendar.NextMonth, months: 1)).First(booked => booked.Reserved.Count > 0).EnrolmentId;
        var planning = await dance.BeginAsync($"reservations/{enrolment}?periode=mois:{Calendar.NextMonth:yyyy-MM-dd}", "periode");
        return
        [
            await PageAsync(bench, browser, "dashboard", ""),
            await PageAsync(bench, browser, "profile", "profil"),
            await PageAsync(bench, browser, "month of a planning", planning.Address.PathAndQuery),
        ];
    }

    private static async Task<Figure> PageAsync(Bench bench, HttpClient browser, string name, string path)
    {
        if (!(await browser.GetStringAsync(path)).Contains("/deconnexion", StringComparison.Ordinal))
            throw new InvalidOperationException($"the page {name} is not that of somebody who is signed in");
        var samples = await Sampling.OneAtATimeAsync(WarmUp, Count, () => browser.GetByteArrayAsync(path));
        return new(
            $"page of the portal, warm: {name}, median",
            samples.Median,
            Unit.Milliseconds,
            Aim: 15,
            bench.Floors.Hop.Median + bench.Floors.Gateway.Alone.Median);
    }
}
