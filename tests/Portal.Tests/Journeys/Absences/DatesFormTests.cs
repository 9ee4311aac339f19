using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Journeys.Absences;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Web.Forms;
using Xunit;

namespace EspaceFamille.Portal.Tests.Journeys.Absences;

public sealed class DatesFormTests
{
    private static readonly DatesForm Good = new() { EnrolmentIds = ["1"], PresetName = "fromTo", From = "2026-12-31", To = "4/1/2027" };

    [Fact]
    public void Presets_InTheOrderOfTheManual_AreElevenWithText()
    {
        Assert.Equal(
            "today yesterday tomorrow thisWeek lastWeek nextWeek thisMonth lastMonth nextMonth oneDay fromTo",
            string.Join(' ', ApiNames.Known<AbsencePreset>().Select(ApiNames.Of)));
        Assert.All(ApiNames.Known<AbsencePreset>(), preset => Assert.NotEmpty(AbsenceFormTexts.Of(preset)));
    }

    [Fact]
    public void Into_DatesAcrossTheYear_AreReadInBothFormats()
    {
        Assert.False(Good.Check().Any);
        var draft = Good.Into(AbsenceDraft.Begin());
        Assert.Equal((new(2026, 12, 31), new DateOnly(2027, 1, 4)), (draft.From, draft.To));
    }

    [Fact]
    public void Into_NamedPeriod_OmitsTheDatesOfAnotherPreset()
    {
        var draft = (Good with { PresetName = "nextMonth" }).Into(AbsenceDraft.Begin());
        Assert.Equal((null, (DateOnly?)null), (draft.From, draft.To));
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
        Assert.Equal("le", Assert.Single((Good with { PresetName = "oneDay", On = text }).Check().All).Field);
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("5")]
    [InlineData("Today")]
    [InlineData(null)]
    public void Check_UnknownPreset_IsAnError(string? preset) =>
        Assert.Equal("dates", Assert.Single((Good with { PresetName = preset }).Check().All).Field);

    [Fact]
    public void Check_EmptyForm_RequiresEnrolmentsAndDates() =>
        Assert.Equal(["inscriptions", "dates"], new DatesForm().Check().All.Select(error => error.Field));

    [Fact]
    public void Of_DraftOfOneDay_ShowsTheDateInItsField()
    {
        var draft = AbsenceDraft.Begin() with { Preset = AbsencePreset.OneDay, From = new(2027, 1, 4) };
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
