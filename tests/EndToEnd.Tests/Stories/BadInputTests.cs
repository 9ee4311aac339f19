using AngleSharp.Dom;
using EspaceFamille.EndToEnd.Tests.Scenarios;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>
/// Every field of a family's forms, filled in wrongly: a sentence at the field, nothing lost of the others, nothing that
/// runs.
/// </summary>
[Collection(SharedSystem.Name)]
public sealed class BadInputTests(FormFamily family) : IClassFixture<FormFamily>
{
    private readonly FormVisitor _family = family.Visitor;
    private readonly MealDay _meal = family.Meal;

    [Fact]
    public async Task PostAbsence_InvalidTextsAndDates_ShowsErrorsAtTheirFieldsAndKeepsTheForm()
    {
        await ChooseDaysAsync();
        foreach (var text in BadInput.Refused)
        {
            var page = await FillReasonAsync(text);
            AssertFault(page, "commentaire");
            Assert.True(page.QuerySelector("input[value=siblingIllness]")!.HasAttribute("checked"));
        }

        foreach (var text in BadInput.Taken)
        {
            var page = await FillReasonAsync(text);
            Assert.Null(page.QuerySelector("#commentaire-erreur"));
            Assert.Equal(text, page.QuerySelector("#commentaire")!.TextContent);
        }

        foreach (var date in BadInput.Dates)
        {
            var page = await _family.FillAsync(
                "/absences/jours", "Continuer", ("dates", ["fromTo"]), ("du", [date]), ("au", ["2026-12-18"]), ("aller", ["continuer"]));
            AssertFault(page, "du");
            Assert.Equal("2026-12-18", page.QuerySelector("#au")!.GetAttribute("value"));
        }
    }

    [Fact]
    public async Task PostDocument_InvalidTextsAndDates_ShowsErrorsAtTheirFieldsAndKeepsTheForm()
    {
        await ChooseDaysAsync();
        foreach (var (field, values) in new (string, string[])[]
        {
            ("intitule", BadInput.Refused), ("numero", BadInput.Refused), ("autorite", BadInput.Refused),
            ("delivrance", BadInput.Dates), ("validite", BadInput.Dates), ("qualification", [BadInput.Markup, BadInput.TooLong]),
        })
            foreach (var value in values)
            {
                var form = (await _family.ReadAsync("/absences/piece")).QuerySelector("#piece")!;
                var page = await _family.PostAsync("/absences/piece", Piece(form, field, value));
                AssertFault(page, field);
                var kept = field == "numero" ? ("#autorite", "Docteur <b>Müller</b>") : ("#numero", "n° 12");
                Assert.Equal(kept.Item2, page.QuerySelector(kept.Item1)!.GetAttribute("value"));
            }
    }

    [Fact]
    public async Task PostPattern_InvalidDates_ShowsErrorsAtTheirFields()
    {
        foreach (var date in BadInput.Dates)
        {
            var page = await _family.FillAsync(
                $"/reservations/{_meal.EnrolmentId}/periodicite", "Voir le résultat",
                ("jours", ["monday", BadInput.Markup]), ("rythme", ["quinzaine"]), ("semaineDu", [date]), ("du", [date]),
                    ("au", ["2027-01-15"]), ("action", ["remove"]));
            AssertFault(page, "du");
            AssertFault(page, "semaineDu");
            Assert.True(page.QuerySelector("input[value=monday]")!.HasAttribute("checked"));
            Assert.True(page.QuerySelector("input[value=remove]")!.HasAttribute("checked"));
            Assert.Equal("2027-01-15", page.QuerySelector("#au")!.GetAttribute("value"));
        }
    }

    [Fact]
    public async Task PostPlanning_DaysThatCannotChange_AreIgnoredAndLateOnesNamed()
    {
        var planning = $"/reservations/{_meal.EnrolmentId}/planning?periode=mois:{_meal.Day:yyyy-MM}-01";
        var closed = Enumerable.Range(-6, 13).Select(_meal.Day.AddDays)
            .First(day => day.DayOfWeek == DayOfWeek.Sunday && day.Month == _meal.Day.Month);
        var next = await _family.SendAsync(
            planning, "Continuer",
            ("jour", [$"{closed:yyyy-MM-dd}", $"{closed:yyyy-MM-dd}", "2020-01-01", "2026-02-30", "demain", BadInput.Markup]),
            ("aller", ["recapitulatif"]));
        var page = await _family.ReadAsync(next);
        Assert.Contains("Le délai est passé entre-temps", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("[role=alert] li"));
    }

    [Fact]
    public async Task Send_UnknownVersion_SavesNothingAndKeepsTheDraft()
    {
        var open = await family.OpenDayAsync();
        var recap = await _family.SendAsync(
            $"/reservations/{open.EnrolmentId}/planning?periode=mois:{open.Day:yyyy-MM}-01", "Continuer",
            ("jour", []), ("aller", ["recapitulatif"]));
        var before = (await _family.ReadAsync(recap)).QuerySelector(".facts")!.TextContent;
        var page = await _family.FillAsync(recap, "Envoyer la demande", ("version", ["\"; 1"]));
        Assert.Contains(
            "Ce planning a changé pendant que vous le remplissiez.",
            page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, page.QuerySelector(".facts")!.TextContent);
        Assert.Equal("/", await _family.SendAsync($"/reservations/{open.EnrolmentId}/abandon", "Oui, abandonner la saisie"));
    }

    [Fact]
    public async Task Get_InvalidRouteValues_ReturnsAPage()
    {
        var values = BadInput.Refused.Concat(BadInput.Taken).Concat(BadInput.Dates);
        foreach (var value in values.Select(text => Uri.EscapeDataString(text.Length > 1000 ? text[..1000] : text)))
            foreach (var path in new[]
            {
                $"/reservations/{_meal.EnrolmentId}/planning?periode={value}", $"/reservations/{_meal.EnrolmentId}/planning?tard={value}",
                $"/enfants/{_meal.ChildId}?mois={value}",
                $"/demandes?nature={value}&etat={value}&suite={value}", $"/demandes/{value}", $"/absences?inscription={value}&jour={value}",
                $"/absences/jours?enfant={_meal.ChildId}&inscription={value}&jour={value}",
            })
                await _family.ReadAsync(path);
    }

    /// <summary>The first step of an absence on a day that can no longer be cancelled.</summary>
    private async Task ChooseDaysAsync()
    {
        var next = await _family.SendAsync(
            $"/absences/jours?enfant={_meal.ChildId}&inscription={_meal.EnrolmentId}&jour={_meal.Day:yyyy-MM-dd}", "Continuer",
            ("aller", ["continuer"]));
        Assert.Equal("/absences/justificatif", next);
    }

    private static MultipartFormDataContent Piece(IElement form, string field, string value)
    {
        var filled = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["__RequestVerificationToken"] = form.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!,
            ["qualification"] = "medical",
            ["numero"] = "n° 12",
            ["autorite"] = "Docteur <b>Müller</b>",
            [field] = value,
        };
        var content =
            new MultipartFormDataContent { { new ByteArrayContent("%PDF-1.4 nothing"u8.ToArray()), "fichiers", "certificat.pdf" } };
        foreach (var (name, text) in filled)
            content.Add(new StringContent(text), name);
        return content;
    }

    private Task<IDocument> FillReasonAsync(string comment) => _family.FillAsync(
        "/absences/justificatif", "Continuer", ("motif", ["siblingIllness"]), ("commentaire", [comment]), ("aller", ["continuer"]));

    /// <summary>The field is described by its error, and the summary links to the field.</summary>
    private static void AssertFault(IDocument page, string field)
    {
        Assert.NotEmpty(page.GetElementById($"{field}-erreur")?.TextContent ?? "");
        Assert.Contains($"{field}-erreur", page.GetElementById(field)!.GetAttribute("aria-describedby")!, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"#erreurs a[href='#{field}']"));
    }
}
