using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.Forms;

/// <summary>Every field of every form, filled in wrongly: a sentence at the field, the others kept, nothing unescaped.</summary>
[Collection(Registrations.Name)]
public sealed class BadInputWalkTests(DemoTown town)
{
    private const string Creation = "/compte/creation", Own = "/compte/identifiants";

    /// <summary>Fields whose text is looked up and not stored: what is unknown is answered like any other.</summary>
    private static readonly string[] LookedUp =
        ["/compte/connexion", "/compte/mot-de-passe-oublie", "/compte/identifiant-oublie", "/compte/compte-bloque",
         "/compte/activation/renvoi"];

    public static TheoryData<string> Forms =>
    [
        $"{Creation}/identite", $"{Creation}/adresse", $"{Creation}/contact", $"{Creation}/services", "/compte/services",
        $"{Own}/identifiant", $"{Own}/courriel", $"{Own}/code", .. LookedUp,
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Fields_FilledInWrongly_HaveASentenceKeepTheOthersAndShowNothingUnescaped(string address)
    {
        using var newcomer = new Newcomer(town.Host);
        await newcomer.BeginAsync();
        using var owner = await town.Host.SignedInAsync(await town.Host.AddAccountAsync());
        var browser = address.StartsWith(Creation, StringComparison.Ordinal) ? newcomer.Browser : owner;
        var form = await FormAsync(browser, address);
        var fields = TextFields(form).ToList();
        Assert.NotEmpty(fields);

        foreach (var field in fields)
            foreach (var (text, isRefused) in Texts())
                await AssertAsync(browser, address, form, field, text, isRefused && !LookedUp.Contains(address));
    }

    private static IEnumerable<(string Text, bool IsRefused)> Texts() =>
        BadInput.Refused.Select(text => (text, true)).Concat(BadInput.Other.Select(text => (text, false)));

    private static async Task AssertAsync(
        HttpClient browser, string address, IHtmlFormElement form, IHtmlInputElement field, string text, bool isRefused)
    {
        var sent = form.QuerySelectorAll<IHtmlInputElement>("input[name]").Where(input => input.Type != "radio" || input.IsChecked)
            .ToDictionary(input => input.Name!, input => input.Value, StringComparer.Ordinal);
        sent["aller"] = "continuer";
        var others = TextFields(form).Where(other => other.Name != field.Name && other.Type != "password").ToList();
        foreach (var other in others)
            sent[other.Name!] = "Nom";
        sent[field.Name!] = text;

        using var answer = await browser.PostAsync(address, new FormUrlEncodedContent(sent));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.True((int)answer.StatusCode < 500, $"{address} {field.Name}: {(int)answer.StatusCode}");
        BadInput.AssertHarmless(page);
        if (!isRefused)
            return;
        var shown = await new HtmlParser().ParseDocumentAsync(page);
        Assert.True(
            shown.GetElementById($"{field.Id}-erreur") is { } fault && fault.TextContent.Trim().Length > 0,
            $"{address} {field.Name} takes {text[..Math.Min(text.Length, 20)]}");
        Assert.All(others, other => Assert.Equal("Nom", shown.GetElementById(other.Id!)!.GetAttribute("value")));
    }

    private static async Task<IHtmlFormElement> FormAsync(HttpClient browser, string address) =>
        (await (await browser.GetAsync(address)).PageAsync()).QuerySelector<IHtmlFormElement>("main form[method=post]:has(input.input)")
        ?? throw new InvalidOperationException($"No form at {address}.");

    /// <summary>The fields of the page's own: the security check is another form's part.</summary>
    private static IEnumerable<IHtmlInputElement> TextFields(IHtmlFormElement form) =>
        form.QuerySelectorAll<IHtmlInputElement>("input.input[name]")
            .Where(input => input.Closest("fieldset") is null && input.Type is "text" or "tel" or "email");
}
