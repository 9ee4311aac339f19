using AngleSharp.Html.Parser;
using EspaceFamille.Identity.Domain.Passwords;
using EspaceFamille.Identity.Features.Passwords;
using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.Passwords;

[Collection(Documents.Name)]
public sealed class NewPasswordTests(DemoTown town)
{
    [Fact]
    public async Task Partial_WithErrors_ShowsRulesAndSentencesAndNoPassword()
    {
        var errors = PasswordTexts.ErrorsOf(
            PasswordRules.Check(PasswordProfile.Commune, "court"), "nouveau", "court", "confirmation", "autre");
        var field = PasswordTexts.FieldOf(PasswordProfile.Commune, errors, "nouveau", "Nouveau mot de passe") with
        {
            Confirmation = ("confirmation", "Confirmation"),
        };

        var html = await town.Host.RenderAsync("/Forms/_NewPassword.cshtml", field);

        var page = new HtmlParser().ParseDocument(html);
        var input = page.QuerySelector("input#nouveau")!;
        Assert.Equal(("password", "new-password", "true"), (
            input.GetAttribute("type"), input.GetAttribute("autocomplete"), input.GetAttribute("aria-invalid")));
        Assert.False(input.HasAttribute("maxlength") || input.HasAttribute("value"));
        Assert.Equal("nouveau-regles nouveau-erreur", input.GetAttribute("aria-describedby"));
        Assert.Equal(
            ["length", "upper", "lower", "digit", "server"],
            page.QuerySelectorAll("#nouveau-regles [data-rule]").Select(rule => rule.GetAttribute("data-rule")));
        Assert.Contains(
            PasswordTexts.SentenceOf(PasswordFault.TooShort), page.QuerySelector("#nouveau-erreur")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(PasswordTexts.NotTheSame, page.QuerySelector("#confirmation-erreur")!.TextContent);
        Assert.NotNull(page.QuerySelector("[role=status]"));
        Assert.DoesNotContain("value=\"court\"", html, StringComparison.Ordinal);
        Assert.StartsWith("/compte/password.js?v=", page.QuerySelector("script")!.GetAttribute("src"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_AtItsAddress_IsServed()
    {
        using var browser = town.Host.NewBrowser();

        using var response = await browser.GetAsync("/compte/password.js?v=1");

        Assert.Equal("text/javascript", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("data-new-password", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>The same password typed on another keyboard is the same confirmation.</summary>
    [Fact]
    public void ErrorsOf_ConfirmationInDecomposedForm_IsTheSame() =>
        Assert.False(PasswordTexts.ErrorsOf([], "nouveau", "\u00C9t\u00E97", "confirmation", "E\u0301te\u03017").Any);

    [Fact]
    public void SentenceOf_EveryFault_HasWords() =>
        Assert.All(
            Enum.GetValues<PasswordFault>(), fault => Assert.EndsWith(".", PasswordTexts.SentenceOf(fault), StringComparison.Ordinal));
}
