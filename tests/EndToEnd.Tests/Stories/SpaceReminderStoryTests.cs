using EspaceFamille.EndToEnd.Tests.Portal;
using EspaceFamille.Language;
using EspaceFamille.TestKit.Towns;
using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>
/// A parent ticks the reminder of a document that expires in 60 days: a mail arrives that contains neither its title nor the name of its
/// file.
/// </summary>
[Collection(SharedSystem.Name)]
public sealed class SpaceReminderStoryTests(RunningSystem system, Browser browser) : IClassFixture<Browser>
{
    private const string Title = "Assurance scolaire de Coline";

    /// <summary>The first of the reminders is due at once, and the document "expires soon".</summary>
    private const int ValidDays = 60;

    private static readonly Claim Own = TownPlans.WholeSystem.Of<SpaceReminderStoryTests>();

    [Fact]
    public async Task Document_WithReminder_IsMailedWithoutItsTitle()
    {
        var (household, end) = (Own.Household(), system.Today.AddDays(ValidDays));
        var parent = await Visit.SignInAsync(system, browser, household.Mother);
        await parent.GoAsync("/pieces-justificatives");
        await SpaceStoryTests.CreateAsync(parent);
        await AddAsync(parent, end);
        await Assertions.Expect(parent.Page.GetByText("Expire bientôt")).ToBeVisibleAsync();
        await parent.ReadsAsync("Pièces justificatives", "espace-stockage-expire-bientot");
        await parent.FollowAsync(Title);
        await parent.ReadsAsync(Title, "espace-stockage-document-rappel");
        await Assertions.Expect(parent.Page.Locator(".facts")).ToContainTextAsync("avec un rappel par courriel");

        using var mailbox = new Story.Mailbox(system.Options.Mailbox);
        var mail = await mailbox.WaitForAsync(household.Surname, "votre espace de stockage arrive à la fin de sa validité");
        Assert.Equal($"nathalie.{household.Surname.ToLowerInvariant()}@familles.example", mail.To);
        var words = mail.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains($"1 document, valable jusqu’au {FrenchDates.Full(end)}", string.Join(' ', words), StringComparison.Ordinal);
        foreach (var hidden in (string[])[Title, "Assurance", Path.GetFileNameWithoutExtension(SpaceStoryTests.Photo)])
            Assert.DoesNotContain(hidden, mail.Subject + mail.Text, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task AddAsync(Visit parent, DateOnly end)
    {
        await parent.FollowAsync("Ajouter un document");
        await parent.Page.SetInputFilesAsync("#fichier", SpaceStoryTests.Photo);
        await parent.Page.SelectOptionAsync("#nature", new SelectOptionValue { Label = "Attestation d’assurance" });
        await parent.Page.FillAsync("#intitule", Title);
        await parent.Page.FillAsync("#validite", $"{end:yyyy-MM-dd}");
        await parent.Page.CheckAsync("#rappel");
        await parent.PressAsync("Ajouter à mon espace");
        await Assertions.Expect(parent.Page.Locator("main .note[role=status]")).ToContainTextAsync("Le document est ajouté");
    }
}
