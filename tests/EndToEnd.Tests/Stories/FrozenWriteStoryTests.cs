using EspaceFamille.EndToEnd.Tests.Portal;
using EspaceFamille.EndToEnd.Tests.Scenarios;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Towns;
using Microsoft.Playwright;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>The database stops after it has executed the write of a submission, and continues: the family presses again.</summary>
[Collection(SharedSystem.Name)]
public sealed class FrozenWriteStoryTests(RunningSystem system, Browser browser) : IClassFixture<Browser>
{
    private static readonly Claim Own = TownPlans.WholeSystem.Of<FrozenWriteStoryTests>();

    [SkippableFact]
    public async Task ChangeReservations_DatabaseStopsAfterTheWrite_IsOneRequestAfterRetry()
    {
        var visit = await Visit.SignInAsync(system, browser, Own.Household().Mother);
        await visit.GoAsync("/reservations");
        await visit.Page.Locator("section", new() { HasText = "Charlotte" })
            .GetByRole(AriaRole.Link, new() { Name = "Restauration scolaire" }).First.ClickAsync();
        await visit.PressAsync("Commencer");
        await visit.ShowsAsync("Les repas de Charlotte");
        await visit.PressAsync("Mois");
        await visit.PressAsync("Mois suivant");
        await visit.Page.Locator("input[name=jour]:checked").First.PressAsync("Space");
        await visit.PressAsync("Continuer");
        await visit.ShowsAsync("Vérifier et envoyer");

        await SendAndRetryAsync(visit, "requests", "Envoyer la demande");

        await visit.ShowsAsync("Annulation de repas pour Charlotte");
    }

    [SkippableFact]
    public async Task DeclareAbsence_DatabaseStopsAfterTheWrite_IsOneAbsenceAfterRetry()
    {
        using var parent = await Parent.SignInAsync(system, Own.Household().Mother);
        var visit = await Visit.SignInAsync(system, browser, Own.Household().Mother);
        var meal = await parent.ReservedDayAsync(canChange: false);
        await visit.GoAsync($"/absences?enfant={meal.ChildId}&inscription={meal.EnrolmentId}&jour={meal.Day:yyyy-MM-dd}");
        await visit.PressAsync("Commencer");
        await visit.ShowsAsync("Qui est absent, et quand\u00A0?");
        await visit.PressAsync("Continuer");
        await visit.Page.GetByLabel("Maladie de l’enfant").CheckAsync();
        await visit.Page.SetInputFilesAsync(
            "#fichiers", Path.Combine(Repository.Root, "tests/Documents.Tests/Genuine", "libreoffice.pdf"));
        await Assertions.Expect(visit.Page.Locator(".file", new() { HasText = "libreoffice.pdf" })).ToBeVisibleAsync();
        await visit.PressAsync("Continuer");
        await visit.ShowsAsync("Vérifier et envoyer");

        await SendAndRetryAsync(visit, "absences", "Envoyer la déclaration");

        await Assertions.Expect(visit.Page.Locator("main [role=status]")).ToContainTextAsync("a bien été envoyée");
    }

    /// <summary>Sends, freezes the database after the write, and presses again after it continues: one document, the first one.</summary>
    private async Task SendAndRetryAsync(Visit visit, string collection, string button)
    {
        using var frozen = system.FreezeAfterInsert(collection);
        Skip.If(frozen is null, "only the embedded document server of a system of our own can be frozen");
        var documents = frozen.Database("reservations").GetCollection<BsonDocument>(collection);
        var own = new BsonDocument("householdId", DemoIds.Household(Own.Household().Code));

        var sending = visit.PressAsync(button);
        await frozen.FreezeAsync();
        await sending;
        await visit.ShowsAsync("La réponse n’est pas arrivée");
        await Browser.AssertFitAsync(visit.Page);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("a pu être enregistrée");
        frozen.Thaw();
        var written = Assert.Single(await documents.Find(own).ToListAsync())["_id"].AsString;

        await visit.PressAsync("Réessayer");

        await visit.Page.WaitForURLAsync(url => new Uri(url).AbsolutePath == $"/demandes/{written}");
        Assert.Equal(written, Assert.Single(await documents.Find(own).ToListAsync())["_id"].AsString);
    }
}
