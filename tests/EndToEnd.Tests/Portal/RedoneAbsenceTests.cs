using System.Net;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>"Refaire la déclaration", the link in a mail about a refusal.</summary>
[Collection(SharedPortal.Name)]
public sealed class RedoneAbsenceTests(PortalProcess portal)
{
    private const string Redo = $"/absences?refaire={StubApi.RefusedAbsence}";

    [Fact]
    public async Task Begin_RefusedAbsence_FillsInChildActivitiesDaysReasonAndComment()
    {
        var family = await portal.FamilyAsync("who-repeats");
        Assert.Contains("<h1>Refaire la déclaration</h1>", await family.ReadAsync(Redo), StringComparison.Ordinal);

        var draft = await family.BeginAsync(Redo);

        var days = await family.ReadAsync($"{draft}/jours");
        foreach (var filled in new[]
        {
            "value=\"child-1\" checked", $"value=\"{StubApi.Enrolment}\" checked", "value=\"fromTo\" checked",
            "name=\"du\" value=\"2026-12-14\"", "name=\"au\" value=\"2026-12-15\"",
        })
            Assert.Contains(filled, days, StringComparison.Ordinal);
        Assert.DoesNotContain($"value=\"{StubApi.Centre}\" checked", days, StringComparison.Ordinal);
        var why = await family.ReadAsync($"{draft}/justificatif");
        Assert.Contains("value=\"childIllness\" checked", why, StringComparison.Ordinal);
        Assert.Contains("<b>fièvre</b></textarea>", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Begin_DayNoLongerReserved_NamesTheDay()
    {
        var family = await portal.FamilyAsync("who-repeats-later");

        var draft = await family.BeginAsync(Redo);

        Assert.Contains(
            "Jour de la première déclaration où plus rien n’est réservé, et qui n’est donc pas concerné : mardi 15 décembre.",
            await family.ReadAsync($"{draft}/jours"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Begin_AbsenceOfAnotherHousehold_Returns404()
    {
        var family = await portal.FamilyAsync("who-guesses");
        var form = await FormFields.ReadAsync(family, "/absences", null);

        using var shown = await family.GetAsync("/absences?refaire=somebody-elses");
        using var begun = await family.SubmitAsync("/absences", form.With("refaire", "somebody-elses"));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (shown.StatusCode, begun.StatusCode));
    }

    [Fact]
    public async Task Begin_AcceptedAbsence_BeginsAnEmptyForm()
    {
        var family = await portal.FamilyAsync("who-was-accepted");
        const string accepted = $"/absences?refaire={StubApi.AcceptedAbsence}";
        Assert.Contains("a été acceptée\u00A0: il n’y a rien à refaire", await family.ReadAsync(accepted), StringComparison.Ordinal);

        var draft = await family.BeginAsync(accepted);

        Assert.DoesNotContain("value=\"child-1\" checked", await family.ReadAsync($"{draft}/jours"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetRequest_RefusedAbsence_OffersToRepeatIt()
    {
        var family = await portal.FamilyAsync("who-reads");

        Assert.Contains($"href=\"{Redo}\"", await family.ReadAsync($"/demandes/{StubApi.RefusedAbsence}"), StringComparison.Ordinal);
    }
}
