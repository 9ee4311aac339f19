using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Journeys.Absences;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Web.Forms;
using Xunit;

namespace EspaceFamille.Portal.Tests.Journeys.Absences;

public sealed class DatesFormTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly DatesForm Good = new() { ChildIds = ["1"], PresetName = "fromTo", From = "2026-12-31", To = "4/1/2027" };

    [Fact]
    public void Presets_InTheOrderOfTheManual_AreElevenWithText()
    {
        Assert.Equal(
            "today yesterday tomorrow thisWeek lastWeek nextWeek thisMonth lastMonth nextMonth oneDay fromTo",
            string.Join(' ', ApiNames.Known<AbsencePreset>().Select(ApiNames.Of)));
        Assert.All(ApiNames.Known<AbsencePreset>(), preset => Assert.NotEmpty(AbsenceFormTexts.Of(preset)));
    }

    [Theory]
    [InlineData(AbsencePreset.Today, "mercredi 25 novembre")]
    [InlineData(AbsencePreset.Yesterday, "mardi 24 novembre, déjà passé")]
    [InlineData(AbsencePreset.Tomorrow, "jeudi 26 novembre")]
    [InlineData(AbsencePreset.ThisWeek, "du lundi 23 au dimanche 29 novembre 2026")]
    [InlineData(AbsencePreset.LastWeek, "du lundi 16 au dimanche 22 novembre 2026, déjà passée")]
    [InlineData(AbsencePreset.NextWeek, "du lundi 30 novembre au dimanche 6 décembre 2026")]
    [InlineData(AbsencePreset.ThisMonth, "novembre 2026")]
    [InlineData(AbsencePreset.LastMonth, "octobre 2026, déjà passé")]
    [InlineData(AbsencePreset.NextMonth, "décembre 2026")]
    [InlineData(AbsencePreset.OneDay, null)]
    [InlineData(AbsencePreset.FromTo, null)]
    public void DatesOf_Preset_NamesItsDaysAndThoseThatHavePassed(AbsencePreset preset, string? dates) =>
        Assert.Equal(dates, AbsenceFormTexts.DatesOf(preset, Today));

    [Theory]
    [InlineData("tomorrow", "2026-12-04", null, null)]
    [InlineData("tomorrow", null, "2026-12-04", null)]
    [InlineData("oneDay", "2026-12-04", null, "2026-12-05")]
    [InlineData("fromTo", "2026-12-04", "2026-12-04", "2026-12-05")]
    public void Check_DateWithAnotherChoice_IsAskedAboutAndNotDropped(string preset, string? on, string? from, string? to)
    {
        var form = Good with { PresetName = preset, On = on, From = from, To = to };
        Assert.Equal("dates", Assert.Single(form.Check().All).Field);
        Assert.False(form.WithoutUnusedDates().Check().Any);
    }

    [Fact]
    public void Into_DatesAcrossTheYear_AreReadInBothFormats()
    {
        Assert.False(Good.Check().Any);
        var draft = Good.Into(new AbsenceDraft(), Today);
        Assert.Equal((new(2026, 12, 31), new DateOnly(2027, 1, 4)), (draft.From, draft.To));
    }

    [Fact]
    public void Into_NamedPeriod_OmitsTheDatesOfAnotherPreset()
    {
        var draft = (Good with { PresetName = "nextMonth" }).Into(new AbsenceDraft(), Today);
        Assert.Equal((null, (DateOnly?)null), (draft.From, draft.To));
        Assert.Equal(new AbsencePeriod(new(2026, 12, 1), new(2026, 12, 31)), draft.Period);
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("31/11/2026")]
    [InlineData("0000-00-00")]
    [InlineData("29/02/2027")]
    [InlineData("demain")]
    [InlineData("")]
    public void Check_DateThatDoesNotExist_IsAnErrorOfItsField(string text)
    {
        Assert.Equal("du", Assert.Single((Good with { From = text }).Check().All).Field);
        Assert.Equal("au", Assert.Single((Good with { To = text }).Check().All).Field);
        Assert.Equal("le", Assert.Single((Good with { PresetName = "oneDay", From = null, To = null, On = text }).Check().All).Field);
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("5")]
    [InlineData("Today")]
    [InlineData(null)]
    public void Check_UnknownPreset_IsAnError(string? preset) =>
        Assert.Equal("dates", Assert.Single((Good with { PresetName = preset }).Check().All).Field);

    [Fact]
    public void Check_EmptyForm_RequiresChildAndDates() =>
        Assert.Equal(["enfants", "dates"], new DatesForm().Check().All.Select(error => error.Field));

    [Fact]
    public void Of_DraftOfOneDay_ShowsTheDateInItsField()
    {
        var draft = new AbsenceDraft() with { Preset = AbsencePreset.OneDay, From = new(2027, 1, 4) };
        Assert.Equal(("2027-01-04", null, null), (DatesForm.Of(draft).On, DatesForm.Of(draft).From, DatesForm.Of(draft).To));
    }

    [Fact]
    public void FormErrors_OfSeveralFields_AreJoinedPerField()
    {
        var errors = FormErrors.Of([("a", "Un."), ("a", "Deux."), ("", "Tout.")]);
        Assert.Equal(("Un. Deux.", "true", "hint a-erreur"), (errors.At("a"), errors.Invalid("a"), errors.DescribedBy("a", "hint")));
        Assert.Null(errors.At("b"));
    }
}
