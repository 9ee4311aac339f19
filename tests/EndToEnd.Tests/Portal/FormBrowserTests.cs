using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>What scripts add to the forms: the counter of a text, and the focus on what is to be corrected.</summary>
[Collection(SharedPortal.Name)]
public sealed class FormBrowserTests(PortalProcess portal, Browser browser) : IClassFixture<Browser>
{
    private const string Planning = $"/reservations/{StubApi.Enrolment}";

    [Fact]
    public async Task Comment_WithLines_CountsEachLineBreakOnceAndKeepsEnter()
    {
        var page = await OpenAsync("who-counts", PageDrafts.AbsenceAsync(""), "justificatif");
        var (comment, counter) = (page.Locator("#commentaire"), page.Locator("#commentaire ~ .counter"));
        await comment.FillAsync("abc");
        await comment.PressAsync("Enter");
        await comment.PressSequentiallyAsync("de");

        await Assertions.Expect(comment).ToHaveValueAsync("abc\nde");
        await Assertions.Expect(counter).ToHaveTextAsync("Il reste 994 caractères.");
        await comment.FillAsync(new string('a', 999));
        await Assertions.Expect(counter).ToHaveTextAsync("Il reste 1 caractère.");
    }

    [Fact]
    public async Task Pattern_Wrong_FocusesTheSummaryWhoseLinkFocusesTheField()
    {
        var page = await OpenAsync("of-a-pattern", PageDrafts.NoDayAsync(Planning), "periodicite");
        await page.FillAsync("#du", "");
        await PressAsync(page, "Voir le résultat");

        await Assertions.Expect(page.Locator("#erreurs")).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Choisissez au moins un jour de la semaine." }).ClickAsync();
        await Assertions.Expect(page.Locator("#jours")).ToBeFocusedAsync();
        await page.Locator("#jours").CheckAsync();
        await Assertions.Expect(page.Locator("#jours-erreur")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Planning_DayPastItsLimit_FocusesTheNoteThatNamesIt()
    {
        var page = await OpenAsync("of-a-late-day", PageDrafts.NoDayAsync(Planning), "planning?periode=semaine:2026-12-14&tard=2026-12-18");

        await Assertions.Expect(page.Locator("main [role=alert]")).ToBeFocusedAsync();
        Assert.StartsWith("Erreur", await page.TitleAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recap_RefusedDays_FocusesTheRefusal()
    {
        var page = await OpenAsync("of-a-refusal", PageDrafts.PlanningAsync(Planning), "recapitulatif");
        await PressAsync(page, "Envoyer la demande");

        await Assertions.Expect(page.Locator("main [role=alert]")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Upload_RefusedFile_BeginsTheTitleWithErrorUntilAFileIsAccepted()
    {
        var page = await OpenAsync("of-a-refused-file", PageDrafts.AbsenceAsync(""), "justificatif");
        await ChooseAsync(page, StubApi.RefusedFile);

        await Assertions.Expect(page.Locator("#fichiers-erreur")).ToContainTextAsync("Ce fichier est incomplet ou abîmé.");
        Assert.StartsWith("Erreur\u00A0: Signaler", await page.TitleAsync(), StringComparison.Ordinal);
        await ChooseAsync(page, "certificat.pdf");
        await Assertions.Expect(page.Locator(".file")).ToHaveCountAsync(1);
        Assert.StartsWith("Signaler", await page.TitleAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_NoAnswer_IsSentAgainByOnePress()
    {
        var page = await OpenAsync("of-a-lost-upload", PageDrafts.AbsenceAsync(""), "justificatif");
        portal.Issuer.Api.LosesUploads = true;
        await ChooseAsync(page, "certificat.pdf");
        await Assertions.Expect(page.Locator("#fichiers-erreur")).ToContainTextAsync("ils ne compteront qu’une fois");
        Assert.StartsWith("Erreur\u00A0: ", await page.TitleAsync(), StringComparison.Ordinal);
        portal.Issuer.Api.LosesUploads = false;

        await PressAsync(page, "Réessayer");

        await Assertions.Expect(page.Locator(".file")).ToHaveCountAsync(1);
        Assert.Single(portal.Issuer.Api.Posted.Where(call => call.Path.EndsWith("/supporting-documents", StringComparison.Ordinal))
            .TakeLast(2).Select(call => call.Key).Distinct(StringComparer.Ordinal));
    }

    private static Task ChooseAsync(IPage page, string file) => page.SetInputFilesAsync(
        "#fichiers", new FilePayload { Name = file, MimeType = "application/octet-stream", Buffer = "%PDF-1.4"u8.ToArray() });

    private static Task PressAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private async Task<IPage> OpenAsync(string account, Func<PortalVisitor, Task<string>> begin, string step)
    {
        var visitor = portal.Visitor();
        await visitor.SignInAsync(account: account);
        var (page, _) = await browser.OpenAsync(portal.Address);
        await page.SignInAsync(visitor, portal.Address);
        await page.GotoAsync($"{await begin(visitor)}/{step}");
        return page;
    }
}
