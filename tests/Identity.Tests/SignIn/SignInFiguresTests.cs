using System.Globalization;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.TestKit;

namespace EspaceFamille.Identity.Tests.SignIn;

/// <summary>What an operator's alert counts, as it stands in /metrics; other tests sign in meanwhile, so each waits for its own to be added.</summary>
[Collection(Documents.Name)]
public sealed class SignInFiguresTests(DemoTown town)
{
    [Fact]
    public async Task SignIn_RightPassword_CountsAsASuccess()
    {
        using var browser = town.Host.NewBrowser();
        var before = await FigureAsync(browser, "espace_signin_successes_total", "");
        await browser.SignInAsync(People.Jacques);
        await Eventually.True(async () => await FigureAsync(browser, "espace_signin_successes_total", "") > before, "the success is counted");
    }

    [Fact]
    public async Task SignIn_WrongPassword_CountsAsAFailureWithoutAName()
    {
        using var browser = town.Host.NewBrowser();
        var before = await FigureAsync(browser, "espace_signin_failures_total", "kind=\"password\"");
        await browser.SignInAsync(("JTOULEMONDE", "Pas-le-bon-1234"));
        await Eventually.True(async () => await FigureAsync(browser, "espace_signin_failures_total", "kind=\"password\"") > before, "the failure is counted");
        Assert.DoesNotContain("TOULEMONDE", await browser.GetStringAsync("/metrics"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task SignIn_WrongCode_CountsAsAFailureOfItsOwnKind()
    {
        using var browser = town.Host.NewBrowser();
        var before = await FigureAsync(browser, "espace_signin_failures_total", "kind=\"code\"");
        var password = await browser.SignInAsync(People.Agent);
        await browser.SubmitAsync(password.Target(), ("code", ""));
        await Eventually.True(async () => await FigureAsync(browser, "espace_signin_failures_total", "kind=\"code\"") > before, "the failure is counted");
    }

    private static async Task<double> FigureAsync(HttpClient browser, string name, string label) =>
        (await browser.GetStringAsync("/metrics")).Split('\n')
            .Where(line => line.StartsWith($"{name}{{", StringComparison.Ordinal) && line.Contains(label, StringComparison.Ordinal))
            .Sum(line => double.Parse(line.Split("} ")[1].Split(' ')[0], CultureInfo.InvariantCulture));
}
