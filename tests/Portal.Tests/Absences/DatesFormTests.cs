using EspaceFamille.Portal.Absences;
using Xunit;

namespace EspaceFamille.Portal.Tests.Absences;

public sealed class DatesFormTests
{
    private static readonly DatesForm Good = new() { EnrolmentIds = ["1"], Preset = DatePresets.FromTo, From = "2026-12-31", To = "4/1/2027" };

    [Fact]
    public void All_TheWaysOfTheManual_AreElevenInItsOrder() => Assert.Equal(
        "today yesterday tomorrow thisWeek lastWeek nextWeek thisMonth lastMonth nextMonth oneDay fromTo",
        string.Join(' ', DatePresets.All.Select(preset => preset.Code)));

    [Fact]
    public void Into_DatesAcrossTheYear_AreReadFromBothWritings()
    {
        Assert.Empty(Good.Faults());
        var draft = Good.Into(AbsenceDraft.Begin());
        Assert.Equal((new(2026, 12, 31), new DateOnly(2027, 1, 4)), (draft.From, draft.To));
    }

    [Fact]
    public void Into_ANamedPeriod_ForgetsTheDatesOfAnotherWay()
    {
        var draft = (Good with { Preset = "nextMonth" }).Into(AbsenceDraft.Begin());
        Assert.Equal((null, (DateOnly?)null), (draft.From, draft.To));
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("31/11/2026")]
    [InlineData("0000-00-00")]
    [InlineData("29/02/2027")]
    [InlineData("demain")]
    [InlineData("")]
    public void Faults_OfADateThatDoesNotExist_StandAtThatDate(string text)
    {
        Assert.Equal("from", Assert.Single((Good with { From = text }).Faults()).Key);
        Assert.Equal("to", Assert.Single((Good with { To = text }).Faults()).Key);
        Assert.Equal("from", Assert.Single((Good with { Preset = DatePresets.OneDay, On = text }).Faults()).Key);
    }

    [Fact]
    public void Faults_OfAnEmptyForm_AskForAllOfIt() => Assert.Equal(["enrolmentIds", "preset"], new DatesForm().Faults().Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Of_ADraft_ShowsTheDatesAtTheLineTheyCameFrom()
    {
        var draft = AbsenceDraft.Begin() with { Preset = DatePresets.OneDay, From = new(2027, 1, 4) };
        Assert.Equal(("2027-01-04", null, null), (DatesForm.Of(draft).On, DatesForm.Of(draft).From, DatesForm.Of(draft).To));
    }
}
