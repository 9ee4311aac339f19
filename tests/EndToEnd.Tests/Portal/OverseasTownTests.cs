using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>A town that is not on Paris time.</summary>
[Collection(SharedPortal.Name)]
public sealed class OverseasTownTests(PortalProcess portal)
{
    private const string Zone = "heure de la Nouvelle-Calédonie";

    [Fact]
    public async Task Pages_TownInNewCaledonia_StateItsTimeAndNameIt()
    {
        var (process, family) = await portal.StartOtherTownAsync(("Town__TimeZone", "Pacific/Noumea"));
        using var running = process;
        await process.WaitForAsync("Application started");
        await family.SignInAsync(account: "overseas");

        var request = await family.ReadAsync("/demandes/1");
        Assert.Contains($"mardi 24 novembre 2026 à 4\u00A0h\u00A055 ({Zone})", request, StringComparison.Ordinal);
        var draft = await PageDrafts.PlanningAsync($"/reservations/{StubApi.Enrolment}")(family);
        Assert.Contains($"Les délais sont donnés à l’{Zone}.", await family.ReadAsync($"{draft}/planning"), StringComparison.Ordinal);
        var paris = portal.Visitor();
        await paris.SignInAsync(account: "on-paris-time");
        draft = await PageDrafts.PlanningAsync($"/reservations/{StubApi.Enrolment}")(paris);
        Assert.DoesNotContain("Les délais sont donnés à l’heure", await paris.ReadAsync($"{draft}/planning"), StringComparison.Ordinal);
    }
}
