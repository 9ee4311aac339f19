using System.Net;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

[Collection(SharedPortal.Name)]
public sealed class PageTitleTests(PortalProcess portal)
{
    /// <summary>One address of a page is named; two addresses of one page may have one title.</summary>
    [Theory]
    [InlineData("family")]
    [InlineData("agent")]
    [InlineData("admin")]
    public async Task Titles_OfAPersonsPages_AreUnique(string role)
    {
        var titles = new List<(string Route, string Title)>();
        foreach (var page in PageCase.All.Where(page => (page.Role ?? role) == role && page.Status == HttpStatusCode.OK))
        {
            var visitor = portal.Visitor();
            await visitor.SignInAsync(role, $"{role}-title-{page.Route}-{page.Path}");
            var draft = page.Before is { } before ? await before(visitor) : "";
            var text = await visitor.ReadAsync(page.Path.Replace("{draft}", draft, StringComparison.Ordinal));
            if (text.Split("<title>") is [_, var rest, ..])
                titles.Add((page.Route, rest.Split("</title>")[0]));
        }

        Assert.Empty(titles.GroupBy(page => page.Title).Where(alike => alike.DistinctBy(page => page.Route).Count() > 1)
            .Select(alike => $"{alike.Key}: {string.Join(", ", alike.Select(page => page.Route))}"));
    }
}
