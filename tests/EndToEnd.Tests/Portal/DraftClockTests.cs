using EspaceFamille.Reservations.Api;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>Two tabs, two children, five days later: nothing of one form is in the other.</summary>
[Collection(SharedPortal.Name)]
public sealed class DraftClockTests(PortalProcess portal) : IDisposable
{
    private readonly DirectoryInfo _clock = Directory.CreateTempSubdirectory("draft-clock-");

    private string AheadFile => Path.Combine(_clock.FullName, "ahead");

    public void Dispose() => _clock.Delete(recursive: true);

    [Fact]
    public async Task Begin_FiveDaysAfterAnotherChildsDraft_InheritsNothingAndMovesNoDay()
    {
        var (process, family) = portal.StartAnother(
            ("Clocks__TestMode", "true"), ("Clocks__TownNow", "2026-12-09T09:00:00Z"), ("Clocks__AheadFile", AheadFile));
        using (process)
        {
            await process.WaitForAsync("Application started");
            await family.SignInAsync(account: "five-days");
            var first = await TomorrowAsync(family, "child-1", "Grève");
            await File.WriteAllTextAsync(AheadFile, "5.00:00:00");

            var second = await TomorrowAsync(family, "child-2", "");

            var later = await family.ReadAsync($"{second}/recapitulatif");
            Assert.Contains("mardi 15 décembre 2026", later, StringComparison.Ordinal);
            Assert.DoesNotContain("Grève", later, StringComparison.Ordinal);
            Assert.DoesNotContain("Charlotte", later, StringComparison.Ordinal);
            using var sent = await family.FillAsync($"{first}/recapitulatif", "Envoyer la déclaration");
            var declared = portal.Issuer.Api.Posted.Last().As<DeclareAbsenceRequest>();
            Assert.Equal(("child-1", new(2026, 12, 10), "Grève"), (declared.ChildId, declared.From, declared.Comment));
        }
    }

    private static async Task<string> TomorrowAsync(PortalVisitor family, string child, string comment)
    {
        var draft = await family.BeginAsync("/absences");
        using var days = await family.FillAsync(
            $"{draft}/jours", "Continuer", ("enfants", [child]), ("dates", ["tomorrow"]), PageDrafts.Continue);
        using var why = await family.FillAsync(
            $"{draft}/justificatif", "Continuer", ("motif", ["teacherAbsence"]), ("commentaire", [comment]), PageDrafts.Continue);
        return draft;
    }
}
