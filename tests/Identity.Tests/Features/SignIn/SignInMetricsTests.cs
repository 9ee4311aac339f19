using System.Globalization;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.TestKit;

namespace EspaceFamille.Identity.Tests.Features.SignIn;

/// <summary>The counters of an operator's alert in /metrics. All hosts of the process share them: tests wait for an increase.</summary>
[Collection(Documents.Name)]
public sealed class SignInMetricsTests(DemoTown town)
{
    [Fact]
    public async Task SignIn_RightPassword_IncrementsSuccesses()
    {
        using var browser = town.Host.NewBrowser();
        var before = await FigureAsync(browser, "espace_signin_successes_total", "");
        await browser.SignInAsync(People.Jacques);
        await Eventually.True(
            async () => await FigureAsync(browser, "espace_signin_successes_total", "") > before, "the success is counted");
    }

    [Fact]
    public async Task SignIn_WrongPassword_IncrementsFailuresWithoutAName()
    {
        using var browser = town.Host.NewBrowser();
        var before = await FigureAsync(browser, "espace_signin_failures_total", "kind=\"password\"");
        await browser.SignInAsync(("JTOULEMONDE", "Pas-le-bon-1234"));
        await Eventually.True(
            async () => await FigureAsync(browser, "espace_signin_failures_total", "kind=\"password\"") > before, "the failure is counted");
        Assert.DoesNotContain("TOULEMONDE", await browser.GetMetricsAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task SignIn_WrongCode_IncrementsFailuresOfKindCode()
    {
        using var browser = town.Host.NewBrowser();
        var before = await FigureAsync(browser, "espace_signin_failures_total", "kind=\"code\"");
        var password = await browser.SignInAsync(People.Agent);
        await browser.SubmitAsync(password.Target(), ("code", ""));
        await Eventually.True(
            async () => await FigureAsync(browser, "espace_signin_failures_total", "kind=\"code\"") > before, "the failure is counted");
    }

    [Theory]
    [InlineData("espace_signin_successes_total{", "")]
    [InlineData("espace_signin_failures_total{", "kind=\"password\"")]
    [InlineData("espace_signin_failures_total{", "kind=\"code\"")]
    [InlineData("espace_signin_failures_total{", "kind=\"throttled\"")]
    public async Task Start_BeforeTheFirstSignIn_EmitsZero(string name, string label)
    {
        await using var host = await IdentityHost.StartAsync(town.Server);
        using var browser = host.NewBrowser();
        await Eventually.True(
            async () => (await browser.GetMetricsAsync()).Split('\n').Any(line =>
                line.StartsWith(name, StringComparison.Ordinal) && line.Contains(label, StringComparison.Ordinal)),
            $"{name} with {label} is there");
    }

    private static async Task<double> FigureAsync(HttpClient browser, string name, string label) =>
        (await browser.GetMetricsAsync()).Split('\n')
            .Where(line => line.StartsWith($"{name}{{", StringComparison.Ordinal))
            .Where(line => line.Contains(label, StringComparison.Ordinal))
            .Sum(line => double.Parse(line.Split("} ")[1].Split(' ')[0], CultureInfo.InvariantCulture));
}
