using System.Net;
using AngleSharp.Html.Parser;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>A form that was sent while the database did not respond.</summary>
[Collection(SharedPortal.Name)]
public sealed class UnansweredFormTests(PortalProcess portal)
{
    private const string Saved = "Le service ne répond pas.";
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

    [Theory]
    [InlineData($"/agents/examens/{StubApi.Household}/{StubApi.Waiting}", "Accepter")]
    [InlineData($"/agents/examens/{StubApi.Household}/{StubApi.Waiting}", "Refuser")]
    [InlineData($"/agents/fermetures/apercu?{StubApi.ClosureQuery}", "Fermer ce lieu")]
    [InlineData("/agents/fermetures", "Oui, revenir sur cette décision")]
    [InlineData(
        "/agents/courriels", "Renvoyer : Déclaration d’absence reçue, ABS-2026-000123, lundi 23 novembre 2026 à 18\u00A0h\u00A055")]
    public async Task Post_RefusedAfterALostAnswer_SaysThatItMayHaveBeenSaved(string path, string button)
    {
        var api = portal.Issuer.Api;
        api.Reopen();
        var agent = await portal.AgentAsync("agent-without-answer");
        using var page = await agent.GetAsync(path);
        using var unsaved = await SendAsync(page, begins: false);
        using var lost = await SendAsync(unsaved, begins: true);
        using var refused = await SendAsync(lost, begins: false);

        Assert.Contains("n’a pas été enregistré", await unsaved.TextAsync(), StringComparison.Ordinal);
        foreach (var text in (string[])[await lost.TextAsync(), await refused.TextAsync()])
        {
            Assert.Contains(Saved, text, StringComparison.Ordinal);
            Assert.Contains("peut-être", text, StringComparison.Ordinal);
            Assert.DoesNotContain("n’a pas été enregistré", text, StringComparison.Ordinal);
        }

        async Task<HttpResponseMessage> SendAsync(HttpResponseMessage form, bool begins)
        {
            (api.BeginsNoWrite, api.AnswersNoWrite) = (!begins, begins);
            try
            {
                return await agent.FillAsync(form, path, button, [("motif", Reason(path)), .. Confirmed(path)]);
            }
            finally
            {
                (api.BeginsNoWrite, api.AnswersNoWrite) = (false, false);
            }
        }
    }

    /// <summary>A review is decided without having looked at it.</summary>
    private static (string, string[])[] Confirmed(string path) =>
        path.Contains("examens", StringComparison.Ordinal) ? [("sansLecture", ["true"])] : [];

    /// <summary>Of a refusal, or of a closure.</summary>
    private static string[] Reason(string path) => path.Contains("examens", StringComparison.Ordinal) ? ["unreadable"] : ["Travaux"];
}
