using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using EspaceFamille.EndToEnd.Tests.Stories;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The title of every page with a form begins with "Erreur" where something is to be corrected.</summary>
[Collection(SharedPortal.Name)]
public sealed class ErrorPageTests(PortalProcess portal)
{
    public static TheoryData<string> Routes => [.. ErrorCase.All.Select(one => one.Route)];

    [Fact]
    public async Task Pages_WithAForm_HaveACase()
    {
        List<string> forms = [];
        foreach (var page in PageCase.All.Where(page => page.Status == HttpStatusCode.OK).DistinctBy(page => (page.Route, page.Path)))
        {
            var visitor = portal.Visitor();
            if (page.Role is { } role)
                await visitor.SignInAsync(role, $"{role}-form-{page.Route}-{page.Path}");
            var draft = page.Before is { } before ? await before(visitor) : "";
            var html = await ParseAsync(await visitor.ReadAsync(page.Path.Replace("{draft}", draft, StringComparison.Ordinal)));
            if (html.QuerySelector("main form") is not null)
                forms.Add(page.Route);
        }

        Assert.Empty(forms.Distinct(StringComparer.Ordinal).Except(ErrorCase.All.Select(one => one.Route))
            .Except(ErrorCase.WithoutErrors));
        Assert.Empty(ErrorCase.All.Select(one => one.Route).Concat(ErrorCase.WithoutErrors).Except(PortalRoutes.All));
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Post_SomethingToCorrect_BeginsTheTitleAndLeadsToTheField(string route)
    {
        var one = ErrorCase.All.Single(one => one.Route == route);
        var visitor = portal.Visitor();
        await visitor.SignInAsync(one.Role, $"error-{route}");

        var page = await ParseAsync(await one.Provoke(visitor));

        Assert.StartsWith("Erreur\u00A0: ", page.Title, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main [role=alert][tabindex='-1'][data-focus]"));
        foreach (var link in page.QuerySelectorAll("#erreurs a"))
        {
            var field = link.GetAttribute("href")![1..];
            var control = page.GetElementById(field);
            Assert.True(control is { LocalName: "input" or "textarea" or "select" }, $"{field} is no control");
            var marked = control.Closest($"[data-group={field}]") ?? control;
            Assert.Contains($"{field}-erreur", $"{control.GetAttribute("aria-describedby")} {marked.GetAttribute("aria-describedby")}");
            Assert.True(control.GetAttribute("aria-invalid") == "true" || marked.GetAttribute("aria-invalid") == "true", field);
            Assert.NotNull(page.GetElementById($"{field}-erreur"));
        }
    }

    private static async Task<IDocument> ParseAsync(string html) => await new HtmlParser().ParseDocumentAsync(html);
}
