using EspaceFamille.Portal.Journeys.Absences;
using EspaceFamille.Reservations.Api;
using Xunit;

namespace EspaceFamille.Portal.Tests.Journeys.Absences;

/// <summary>Which enrolments an absence concerns, over school years and places.</summary>
public sealed class AbsenceChoiceTests
{
    private const string Meals = "Restauration scolaire", School = "École Jean Jaurès";
    private static readonly ChildEnrolment ThisYear = Enrolment("now", Meals, School, 2026);
    private static readonly ChildEnrolment NextYear = Enrolment("next", Meals, School, 2027);
    private static readonly DateOnly November = new(2026, 11, 25), July = new(2027, 7, 20);

    [Fact]
    public void BoxesOf_TwoYearsOfOnePlaceInSummer_AreOneBox()
    {
        var box = Assert.Single(Of(July, ThisYear, NextYear).BoxesOf(Child(ThisYear, NextYear)));
        Assert.Equal(("now,next", null), (box.Value, box.Dates));
    }

    [Fact]
    public void BoxesOf_TwoEnrolmentsOfOnePlaceAtOneTime_AreToldApartByTheirPeriod()
    {
        var extra = ThisYear with { EnrolmentId = "extra", From = new(2026, 11, 1), To = new(2026, 12, 18) };
        Assert.Equal(
            ["du mardi 1er septembre 2026 au vendredi 2 juillet 2027", "du dimanche 1er novembre au vendredi 18 décembre 2026"],
            Of(November, ThisYear, extra).BoxesOf(Child(ThisYear, extra)).Select(box => box.Dates));
    }

    [Fact]
    public void Chosen_PeriodOverTwoSchoolYears_TakesBothAndNamesTheDaysBetween()
    {
        var choice = Of(July, ThisYear, NextYear);
        var period = new AbsencePeriod(new(2027, 6, 28), new(2027, 9, 3));

        var chosen = Assert.Single(choice.Chosen(Form("now,next"), period));

        Assert.Equal(["now", "next"], chosen.EnrolmentIds);
        Assert.False(choice.Check([chosen], period, "du").Any);
        Assert.Equal(
            ["Du samedi 3 juillet au mardi 31 août 2027, Charlotte n’a pas d’inscription : ces jours ne sont pas concernés."],
            choice.LeftOut([chosen], period));
    }

    [Fact]
    public void Chosen_NextYearAtAnotherPlace_IsTakenWhereAllBoxesAreChosen()
    {
        var moved = NextYear with { Place = "Collège" };
        var period = new AbsencePeriod(new(2027, 6, 28), new(2027, 9, 3));

        var chosen = Assert.Single(Of(November, ThisYear, moved).Chosen(Form("now"), period));

        Assert.Equal(["now", "next"], chosen.EnrolmentIds);
    }

    [Fact]
    public void Check_WrongYear_IsADateOutsideTheEnrolment()
    {
        var choice = Of(November, ThisYear);
        var period = new AbsencePeriod(new(2025, 12, 14), new(2025, 12, 14));
        var error = Assert.Single(choice.Check(choice.Chosen(Form("now"), period), period, "le").All);
        Assert.Equal("le", error.Field);
        Assert.StartsWith("Date hors de l’inscription", error.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_ChildWithoutABox_IsAnErrorThatNamesTheChild()
    {
        var choice = Of(November, ThisYear);
        var period = new AbsencePeriod(November, November);
        var error = Assert.Single(choice.Check(choice.Chosen(Form("unknown"), period), period, "dates").All);
        Assert.Equal(("enfants", "Choisissez au moins une activité de Charlotte."), error);
    }

    [Fact]
    public void Check_LastDayBeforeTheFirst_IsAnErrorOfTheLastDay()
    {
        var choice = Of(November, ThisYear);
        var period = new AbsencePeriod(new(2026, 12, 14), new(2026, 12, 13));
        Assert.Equal("au", Assert.Single(choice.Check(choice.Chosen(Form("now"), period), period, "du").All).Field);
    }

    private static AbsenceChoice Of(DateOnly today, params ChildEnrolment[] enrolments) => new([Child(enrolments)], today);

    private static ChildResponse Child(params ChildEnrolment[] enrolments) => new("child", "Charlotte", "TOULEMONDE", enrolments);

    private static DatesForm Form(string box) => new() { ChildIds = ["child", "another"], Boxes = [box] };

    private static ChildEnrolment Enrolment(string id, string activity, string place, int year) =>
        new(id, activity, place, "CE1", new(year, 9, 1), new(year + 1, 7, 2), null);
}
