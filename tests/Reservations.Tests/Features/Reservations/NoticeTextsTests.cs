using EspaceFamille.Reservations.Domain.Notice;
using EspaceFamille.Reservations.Features.Reservations;
using Xunit;
using static EspaceFamille.Reservations.Tests.Domain.TarnosCalendar;

namespace EspaceFamille.Reservations.Tests.Features.Reservations;

public class NoticeTextsTests
{
    [Theory]
    [InlineData(15, nameof(NoticeUnit.CalendarDays), "2026-12-17",
        "15 jours avant, tous les jours comptent\u00A0: du mercredi 2 au mercredi 16 décembre.")]
    [InlineData(1, nameof(NoticeUnit.CalendarDays), "2026-12-17", "1 jour avant, tous les jours comptent\u00A0: mercredi 16 décembre.")]
    [InlineData(0, nameof(NoticeUnit.CalendarDays), "2026-12-17", "Le jour même\u00A0: jeudi 17 décembre.")]
    [InlineData(3, nameof(NoticeUnit.WorkingDays), "2026-12-14",
        "3 jours ouvrés avant\u00A0; comptés\u00A0: du mercredi 9 au vendredi 11 décembre"
        + "\u00A0; passés\u00A0: samedi 12 et dimanche 13 décembre.")]
    [InlineData(1, nameof(NoticeUnit.WorkingDays), "2026-12-17", "1 jour ouvré avant\u00A0; comptés\u00A0: mercredi 16 décembre.")]
    [InlineData(3, nameof(NoticeUnit.SchoolDays), "2027-01-04",
        "3 jours d’école avant\u00A0; comptés\u00A0: du mercredi 16 au vendredi 18 décembre"
        + "\u00A0; passés\u00A0: du samedi 19 décembre au dimanche 3 janvier.")]
    public void Of_LimitInDays_ListsCountedAndSkippedDays(int number, string unit, string day, string expected) =>
        Assert.Equal(expected, Explained(new NoticeRule(number, Enum.Parse<NoticeUnit>(unit)), day));

    [Theory]
    [InlineData(1, "Le jeudi de la semaine précédente\u00A0: jeudi 10 décembre.")]
    [InlineData(2, "Le jeudi, deux semaines avant\u00A0: jeudi 3 décembre.")]
    public void Of_LimitOnAWeekday_ContainsTheWeekday(int weeks, string expected) =>
        Assert.Equal(expected,
            Explained(new NoticeRule(weeks, NoticeUnit.WeekdayOfEarlierWeek) { Weekday = DayOfWeek.Thursday }, "2026-12-17"));

    [Fact]
    public void Of_LimitOutsideTheCalendar_ExplainsIt() =>
        Assert.StartsWith(
            "Le calendrier de la ville commence trop tard pour compter ce délai",
            Explained(new NoticeRule(3, NoticeUnit.SchoolDays), "2026-09-01"), StringComparison.Ordinal);

    [Fact]
    public void Of_LateEnrolment_ExplainsTheCatchUp() => Assert.StartsWith(
        "Inscription récente\u00A0:", NoticeTexts.Of(
            new NoticeOfDay(NoticeRule.Default, Limit(NoticeRule.Default, "2026-12-17"), CaughtUp: true)), StringComparison.Ordinal);

    [Fact]
    public void Of_OneRuleForBoth_IsOneSentence() => Assert.Equal(
        "Un repas se réserve ou s’annule jusqu’à 15 jours avant, à 23\u00A0h\u00A059.", NoticeTexts.Of(ReservationPolicy.Default));

    [Fact]
    public void Of_TwoRules_ContainsBoth() => Assert.Equal(
        "Un repas se réserve jusqu’au jeudi de la semaine précédente, à 12\u00A0h, et s’annule jusqu’au jour même, à 8\u00A0h\u00A030.",
        NoticeTexts.Of(ReservationPolicy.Default with
        {
            Reserving = new NoticeRule(1, NoticeUnit.WeekdayOfEarlierWeek) { Weekday = DayOfWeek.Thursday, CutOff = Time("12:00") },
            Cancelling = new NoticeRule(0, NoticeUnit.CalendarDays) { CutOff = Time("08:30") },
        }));

    private static string Explained(NoticeRule rule, string day) =>
        NoticeTexts.Of(new NoticeOfDay(rule, Limit(rule, day), CaughtUp: false));

    private static NoticeLimit Limit(NoticeRule rule, string day) => NoticeRules.LimitFor(rule, Day(day), Restaurant());
}
