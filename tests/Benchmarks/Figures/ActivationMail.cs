using EspaceFamille.Benchmarks.Harness;
using EspaceFamille.EndToEnd.Tests.Kills;
using EspaceFamille.Story;
using EspaceFamille.TestKit;

namespace EspaceFamille.Benchmarks.Figures;

/// <summary>
/// From the press of "Créer mon espace" until the activation mail is in the mail server's hands. The steps before are filled in by a new
/// browser each time, and nothing else happens meanwhile.
/// </summary>
internal static class ActivationMail
{
    private const string Creation = "compte/creation", Password = "Galets-Marins-4417";
    private const int WarmUp = 30;
    private const int Count = 60;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench)
    {
        var samples = new Samples();
        for (var newcomer = 0; newcomer < WarmUp + Count; newcomer++)
        {
            using var browser = new FormBrowser(bench.Options.Gateway);
            var recap = await FillAsync(browser, bench.Options.Gateway, $"BANC{newcomer}");
            await Sampling.RestAsync();
            var elapsed = await SubmitAsync(bench.Mails, browser, recap);
            if (newcomer >= WarmUp)
                samples.Add(elapsed);
        }

        return
        [
            new("registration submitted to activation mail, idle, median", samples.Median, Unit.Milliseconds, Aim: 60,
                bench.Floors.Chain.Median),
        ];
    }

    /// <summary>All steps; the page of the recap.</summary>
    private static async Task<Page> FillAsync(FormBrowser browser, Uri gateway, string userName)
    {
        var page = await browser.SubmitAsync(await browser.OpenAsync(new Uri(gateway, Creation)), []);
        page = await ContinueAsync(browser, page, ("nom", "EXEMPLE"), ("prenoms", "Camille"), ("civilite", "Madame"));
        page = await ContinueAsync(browser, page, ("voie", "rue du Bois"), ("codePostal", "40220"), ("ville", "Tarnos"));
        page = await ContinueAsync(browser, page, ("courriel", $"{userName}@familles.example"));
        using var html = await page.ReadAsync();
        page = await ContinueAsync(
            browser, page, ("identifiant", userName), ("motDePasse", Password), ("confirmation", Password),
            ("controleReponse", SecurityQuestion.SumOf(html.QuerySelector("label[for=controleReponse]")!.TextContent)));
        return await ContinueAsync(browser, page, ("cle", ""));
    }

    private static Task<Page> ContinueAsync(FormBrowser browser, Page page, params (string Name, string Value)[] typed)
    {
        var fields = typed.ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);
        fields["aller"] = "continuer";
        return browser.SubmitAsync(page, fields);
    }

    private static async Task<TimeSpan> SubmitAsync(SmtpSink mails, FormBrowser browser, Page recap)
    {
        var before = mails.Arrivals.Count;
        var submitted = TimeProvider.System.GetTimestamp();
        var page = await browser.SubmitAsync(recap, []);
        if (!page.Address.AbsolutePath.EndsWith("/envoyee", StringComparison.Ordinal))
            throw new StoryDiffers($"the registration ended at {page.Address.AbsolutePath}");
        await Eventually.True(() => Task.FromResult(mails.Arrivals.Count > before), "the activation mail");
        return TimeProvider.System.GetElapsedTime(submitted, mails.Arrivals.ElementAt(before).At);
    }
}
