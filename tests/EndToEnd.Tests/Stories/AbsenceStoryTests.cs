using System.Text.RegularExpressions;
using EspaceFamille.EndToEnd.Tests.Portal;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Towns;
using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>"Signaler une absence", as the town's manual shows it, up to the agent's decision and both mails.</summary>
[Collection(SharedSystem.Name)]
public sealed class AbsenceStoryTests(RunningSystem system, Browser browser) : IClassFixture<Browser>
{
    private static readonly Claim Own = TownPlans.WholeSystem.Of<AbsenceStoryTests>();
    private const string Reason = "Pourquoi, et le justificatif";
    private string Certificate => system.Options.Demo("certificat-medical.pdf");

    [Fact]
    public async Task DeclareAbsence_OneFileRefused_IsAcceptedByAnAgent()
    {
        var family = await Visit.SignInAsync(system, browser, Own.Household().Mother);
        await FollowLockedDayAsync(family);
        await family.ReadsAsync("Signaler une absence", "absence-introduction");
        await family.PressAsync("Commencer");
        await family.ReadsAsync("Qui est absent, et quand\u00A0?", "absence-jours");
        await family.PressAsync("Continuer");
        await family.ReadsAsync(Reason, "absence-motif");
        await family.PressAsync("Continuer");
        await family.ReadsAsync(Reason, "absence-motif-erreurs");
        await Assertions.Expect(family.Page.Locator("#erreurs")).ToBeFocusedAsync();
        await family.FollowAsync("Choisissez le motif de l’absence.");
        await Assertions.Expect(family.Page.Locator("#motif")).ToBeFocusedAsync();

        await family.Page.GetByLabel("Maladie de l’enfant").CheckAsync();
        await Assertions.Expect(family.Page.Locator("#motif-erreur")).ToHaveCountAsync(0);
        await family.Page.RunAndWaitForResponseAsync(
            () => family.Page.FillAsync("#commentaire", "Fièvre <b>& toux</b> 🤒"),
            response => response.Url.EndsWith("?handler=Commentaire", StringComparison.Ordinal) && response.Ok);
        await family.Page.SetInputFilesAsync(
            "#fichiers",
            [File("certificat.pdf", await System.IO.File.ReadAllBytesAsync(Certificate)),
                File("programme.pdf", "MZ not a pdf"u8.ToArray())]);
        await Assertions.Expect(family.Page.Locator(".file")).ToContainTextAsync("certificat.pdf");
        await family.ReadsAsync(Reason, "absence-fichier-refuse");
        await Assertions.Expect(family.Page.Locator("[role=alert]")).ToContainTextAsync("programme.pdf");
        await family.Page.ReloadAsync();
        await Assertions.Expect(family.Page.Locator("#commentaire")).ToHaveValueAsync("Fièvre <b>& toux</b> 🤒");
        await Assertions.Expect(family.Page.Locator(".file")).ToContainTextAsync("certificat.pdf");
        await family.Page.GetByLabel("Maladie de l’enfant").CheckAsync();
        await family.PressAsync("Continuer");
        await family.ReadsAsync("Vérifier et envoyer", "absence-recapitulatif");
        await family.PressAsync("Envoyer la déclaration");
        await Assertions.Expect(family.Page.Locator("main [role=status]")).ToContainTextAsync("a bien été envoyée");
        var number = Regex.Match(
            await family.Page.Locator("main [role=status]").InnerTextAsync(), @"ABS-\d{4}-\d{6}", RegexOptions.NonBacktracking).Value;
        using var mailbox = new Story.Mailbox(system.Options.Mailbox);
        await mailbox.WaitForAsync(number, "reçu");

        await AcceptAsync(number);

        await mailbox.WaitForAsync(number, "acceptée");
        await Eventually.True(
            async () =>
            {
                await family.Page.ReloadAsync();
                return (await family.Page.Locator("main").InnerTextAsync())
                    .Contains("les repas ne sont pas facturés", StringComparison.Ordinal);
            },
            "the family reads the decision");
        await Assertions.Expect(family.Page.Locator(".history")).ToContainTextAsync("un agent de la mairie a lu une pièce");
    }

    [Fact]
    public async Task DeclareAbsence_NoScriptsAndNoDates_ShowsWhatIsMissing()
    {
        var family = await Visit.SignInAsync(system, browser, Own.Household().Mother, scripts: false);
        await family.PressAsync("Signaler une absence");
        await family.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Johan" }).CheckAsync();
        await Assertions.Expect(family.Page.Locator("#du")).ToBeHiddenAsync();
        await family.Page.GetByLabel("Du… au…").CheckAsync();
        await family.Page.FillAsync("#du", "2026-12-04");
        await family.PressAsync("Voir les jours concernés");
        await family.ReadsAsync("Qui est absent, et quand\u00A0?", "absence-jours-erreurs");
        await Assertions.Expect(family.Page.Locator("#erreurs")).ToContainTextAsync("Indiquez une date de fin qui existe.");
        await Assertions.Expect(family.Page.Locator("#du")).ToHaveValueAsync("2026-12-04");
    }

    private static FilePayload File(string name, byte[] content) => new() { Name = name, MimeType = "application/pdf", Buffer = content };

    /// <summary>From the planning: a reserved day that can no longer be changed.</summary>
    private static async Task FollowLockedDayAsync(Visit family)
    {
        await family.GoAsync("/reservations");
        await family.Page.Locator("section", new() { HasText = "Coline" })
            .GetByRole(AriaRole.Link, new() { Name = "Restauration scolaire" }).First.ClickAsync();
        await family.PressAsync("Commencer");
        var locked = family.Page.Locator("ul.days a", new() { HasText = "Signaler une absence" });
        while (await locked.CountAsync() == 0)
        {
            var title = await family.Page.Locator(".turn h2").InnerTextAsync();
            await family.PressAsync("Semaine précédente");
            await Assertions.Expect(family.Page.Locator(".turn h2")).Not.ToHaveTextAsync(title);
        }

        await locked.First.ClickAsync();
    }

    private async Task AcceptAsync(string number)
    {
        var agent = await Visit.SignInAsync(system, browser, Own.StaffLogin());
        await Eventually.True(
            async () =>
            {
                await agent.GoAsync("/agents/examens");
                return await agent.Page.GetByText(number).CountAsync() > 0;
            },
            $"{number} waits on the desk");
        await agent.FollowAsync(number);
        await agent.Page.GetByText(number).First.WaitForAsync();
        await agent.SeesPageAsync();
        await agent.ReadsAsync(await agent.Page.Locator("h1").InnerTextAsync(), "agent-examen");
        await agent.PressAsync("Accepter");
        await agent.Page.GetByRole(AriaRole.Status).First.WaitForAsync();
    }
}
