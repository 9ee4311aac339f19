using System.Text.RegularExpressions;

namespace EspaceFamille.Story;

/// <summary>
/// A parent opens an account on the town's pages with the key of the town's letter, reads the activation mail and activates it.
/// </summary>
internal static partial class OpeningStory
{
    private const string Creation = "compte/creation";

    /// <param name="password">The one that the parent chooses.</param>
    /// <param name="mail">Waits for the text of the activation mail.</param>
    public static async Task<DemoAccount> PlayAsync(Uri gateway, TownLetter letter, string password, Func<Task<string>> mail)
    {
        using var browser = new FormBrowser(gateway);
        Transcript.Line($"the letter suggests {letter.UserName} and has the key {letter.Key}");
        var page = await browser.OpenAsync(new(gateway, Creation));
        page = await GoAsync(browser, page, "identite", []);
        page = await GoAsync(browser, page, "adresse", new()
        {
            ["civilite"] = letter.Title,
            ["nom"] = letter.LastName,
            ["prenoms"] = letter.FirstName,
        });
        page = await GoAsync(browser, page, "contact", new()
        {
            ["numero"] = "9",
            ["voie"] = "rue des Grands Pins",
            ["codePostal"] = "40220",
            ["ville"] = "Tarnos",
        });
        page = await GoAsync(browser, page, "identifiants", new() { ["courriel"] = letter.Email, ["telephone"] = letter.Telephone });
        page = await GoAsync(browser, page, "services", new()
        {
            ["identifiant"] = letter.UserName,
            ["cleIdentifiant"] = letter.Key,
            ["motDePasse"] = password,
            ["confirmation"] = password,
            ["controleReponse"] = await AnswerAsync(page),
        });
        page = await GoAsync(browser, page, "recapitulatif", new() { ["cle"] = letter.Key });
        await GoAsync(browser, page, "envoyee", []);

        var link = Link().Match(await mail());
        if (!link.Success)
            throw new StoryDiffers("the activation mail has no link");
        await ActivateAsync(browser, new(link.Value));
        return new DemoAccount("family", letter.UserName, password, TotpSecret: null);
    }

    private static async Task ActivateAsync(FormBrowser browser, Uri link)
    {
        using var html = await (await browser.SubmitAsync(await browser.OpenAsync(link), [])).ReadAsync();
        if (html.QuerySelector("main [role=status]")?.TextContent.Contains("Votre espace est activé", StringComparison.Ordinal) != true)
            throw new StoryDiffers("the activation page does not state that the account is active");
    }

    /// <summary>Sends a step's form, which leads to the next step.</summary>
    private static async Task<Page> GoAsync(FormBrowser browser, Page page, string next, Dictionary<string, string> fields)
    {
        if (fields.Count > 0)
            fields["aller"] = "continuer";
        var answered = await browser.SubmitAsync(page, fields);
        if (answered.Address.AbsolutePath == $"/{Creation}/{next}")
            return answered;
        using var html = await answered.ReadAsync();
        throw new StoryDiffers(
            $"{page.Address.AbsolutePath} led to {answered.Address.AbsolutePath} instead of the step {next}: "
            + html.QuerySelector("[role=alert]")?.TextContent.Trim());
    }

    /// <summary>The alternative to the picture: a question that a person can answer.</summary>
    private static async Task<string> AnswerAsync(Page page)
    {
        using var html = await page.ReadAsync();
        return SecurityQuestion.SumOf(html.QuerySelector("label[for=controleReponse]")?.TextContent
            ?? throw new StoryDiffers($"{page.Address.AbsolutePath} has no security question"));
    }

    [GeneratedRegex(@"https?://\S+/compte/activation\?lien=\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
