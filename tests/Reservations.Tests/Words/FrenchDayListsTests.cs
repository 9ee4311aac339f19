using EspaceFamille.Reservations.Words;
using Xunit;
using static EspaceFamille.Reservations.Tests.Domain.TarnosCalendar;

namespace EspaceFamille.Reservations.Tests.Words;

public class FrenchDayListsTests
{
    [Theory]
    [InlineData("2026-12-01", "mardi 1er décembre")]
    [InlineData("2026-12-12 2026-12-13", "samedi 12 et dimanche 13 décembre")]
    [InlineData("2026-12-16 2026-12-15 2026-12-14 2026-12-14", "du lundi 14 au mercredi 16 décembre")]
    [InlineData("2026-11-30 2026-12-01 2026-12-03", "lundi 30 novembre, mardi 1er et jeudi 3 décembre")]
    [InlineData("2026-12-30 2026-12-31 2027-01-01 2027-01-04", "du mercredi 30 décembre au vendredi 1er et lundi 4 janvier")]
    [InlineData("2026-12-07 2026-12-09 2026-12-10 2026-12-11 2026-12-14", "lundi 7, du mercredi 9 au vendredi 11 et lundi 14 décembre")]
    public void Of_Days_NamesEachMonthOnceAndRowsAsRanges(string days, string expected) =>
        Assert.Equal(expected, FrenchDayLists.Of(days.Split(' ').Select(Day)));
}
