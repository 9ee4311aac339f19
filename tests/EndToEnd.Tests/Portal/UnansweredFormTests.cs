using System.Net;
using AngleSharp.Html.Parser;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>A form that was sent while the database did not respond.</summary>
[Collection(SharedPortal.Name)]
public sealed class UnansweredFormTests(PortalProcess portal)
{
    private const string Comment = "Il a dit \"non\" & <rien> {title}";

    /// <summary>The deadline, and what a machine under load adds.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2 + 4);

    [Fact]
    public async Task Post_DatabaseFrozen_KeepsTheFormAndOffersToSendItAgain()
    {
        var (process, visitor) = portal.StartAnother(("Deadline__Seconds", "2"));
        using var running = process;
        await process.WaitForAsync("Application started");
        await visitor.SignInAsync();
        using var form = new FormUrlEncodedContent([new("Comment", Comment), new("Days", "2026-12-01"), new("Days", "2026-12-02")]);

        await portal.WithoutDatabaseAsync(async () =>
        {
            using var answer = await visitor.PostAsync("/absences/qui-quand?etape=2", form).WaitAsync(Limit);

            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
            Assert.Contains("peut-être été enregistré", page.Body!.TextContent, StringComparison.Ordinal);
            var again = Assert.Single(page.QuerySelectorAll("form"));
            Assert.Equal("/absences/qui-quand?etape=2", again.GetAttribute("action"));
            Assert.Equal("Réessayer", again.QuerySelector("button")!.TextContent);
            Assert.Equal(
                [("Comment", Comment), ("Days", "2026-12-01"), ("Days", "2026-12-02"), ("sans-reponse", "oui")],
                again.QuerySelectorAll("input").Select(input => (input.GetAttribute("name"), input.GetAttribute("value"))));
        });

        using var page = await visitor.GetAsync("/demandes");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }
}
