using Xunit;
using static EspaceFamille.Language.Tests.Days;

namespace EspaceFamille.Language.Tests;

public sealed class FrenchDayListsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("2026-12-01", "mardi 1er décembre")]
    [InlineData("2026-12-12 2026-12-13", "samedi 12 et dimanche 13 décembre")]
    [InlineData("2026-12-16 2026-12-15 2026-12-14 2026-12-14", "du lundi 14 au mercredi 16 décembre")]
    [InlineData("2026-11-30 2026-12-01 2026-12-03", "lundi 30 novembre, mardi 1er et jeudi 3 décembre")]
    [InlineData("2026-12-30 2026-12-31 2027-01-01 2027-01-04", "du mercredi 30 décembre au vendredi 1er et lundi 4 janvier")]
    [InlineData("2026-12-07 2026-12-09 2026-12-10 2026-12-11 2026-12-14", "lundi 7, du mercredi 9 au vendredi 11 et lundi 14 décembre")]
    public void Sentence_Days_NamesEachMonthOnceAndRowsAsRanges(string days, string expected) =>
        Assert.Equal(expected, FrenchDayLists.Sentence(List(days)));

    [Theory]
    [InlineData("", "")]
    [InlineData("2026-12-07 2026-12-10 2026-12-11", "lundi 7 décembre 2026|jeudi 10 décembre 2026|vendredi 11 décembre 2026")]
    [InlineData("2026-12-14 2026-12-15 2026-12-16 2026-12-17", "du lundi 14 au jeudi 17 décembre 2026")]
    [InlineData("2026-11-30 2026-12-01 2026-12-02", "du lundi 30 novembre au mercredi 2 décembre 2026")]
    [InlineData("2026-12-31 2027-01-01 2027-01-02", "du jeudi 31 décembre 2026 au samedi 2 janvier 2027")]
    public void Lines_Days_GroupsFromThreeInARow(string days, string expected) =>
        Assert.Equal(expected, string.Join('|', FrenchDayLists.Lines(List(days))));

    [Theory]
    [InlineData("2026-12-17", "2026-12-17", "le jeudi 17 décembre 2026")]
    [InlineData("2026-12-14", "2026-12-18", "du lundi 14 au vendredi 18 décembre 2026")]
    [InlineData("2026-11-30", "2026-12-04", "du lundi 30 novembre au vendredi 4 décembre 2026")]
    [InlineData("2026-12-01", "2026-12-31", "du mardi 1er au jeudi 31 décembre 2026")]
    [InlineData("2026-12-31", "2027-01-01", "du jeudi 31 décembre 2026 au vendredi 1er janvier 2027")]
    public void Of_Range_StatesWhatDiffersOnce(string first, string last, string expected) =>
        Assert.Equal(expected, FrenchDayRanges.Of(Day(first), Day(last)));
}
