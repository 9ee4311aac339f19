using System.Globalization;
using EspaceFamille.Portal.Words;
using Xunit;
using static EspaceFamille.Portal.Tests.Planning.SomeDays;

namespace EspaceFamille.Portal.Tests.Words;

public sealed class FrenchTests
{
    [Theory]
    [InlineData("2026-12-17", "2026-12-17", "le jeudi 17 décembre 2026")]
    [InlineData("2026-12-14", "2026-12-18", "du lundi 14 au vendredi 18 décembre 2026")]
    [InlineData("2026-11-30", "2026-12-04", "du lundi 30 novembre au vendredi 4 décembre 2026")]
    [InlineData("2026-12-01", "2026-12-31", "du mardi 1er au jeudi 31 décembre 2026")]
    [InlineData("2026-12-31", "2027-01-01", "du jeudi 31 décembre 2026 au vendredi 1er janvier 2027")]
    public void Days_FromOneToAnother_SayWhatDiffersOnce(string from, string to, string words) => Assert.Equal(words, French.Days(Day(from), Day(to)));

    [Theory]
    [InlineData("2026-12-01", "mardi 1er décembre 2026", "mardi 1er décembre", "1er décembre 2026")]
    [InlineData("2026-12-11", "vendredi 11 décembre 2026", "vendredi 11 décembre", "11 décembre 2026")]
    public void Day_TheFirstOfAMonth_IsAnOrdinalEverywhere(string day, string full, string brief, string date) =>
        Assert.Equal((full, brief, date), (French.Day(Day(day)), French.ShortDay(Day(day)), French.Date(Day(day))));

    [Theory]
    [InlineData("2026-12-02T22:59:59Z", "mercredi 2 décembre 2026 à 23\u00A0h\u00A059", "mer. 2 déc., 23\u00A0h\u00A059")]
    [InlineData("2026-07-01T22:00:00Z", "jeudi 2 juillet 2026 à 0\u00A0h\u00A000", "jeu. 2 juil., 0\u00A0h\u00A000")]
    public void Moment_OfAnInstant_IsOfParisAndItsFiguresStayTogether(string at, string moment, string until)
    {
        var instant = DateTimeOffset.Parse(at, CultureInfo.InvariantCulture);
        Assert.Equal((moment, until), (French.Moment(instant), French.Until(instant)));
    }

    [Theory]
    [InlineData(0, "0\u00A0jour")]
    [InlineData(1, "1\u00A0jour")]
    [InlineData(2, "2\u00A0jours")]
    public void Count_OfDays_TakesThePluralFromTwo(int days, string words) => Assert.Equal(words, French.Count(days));

    [Theory]
    [InlineData("+33639980002", "06\u00A039\u00A098\u00A000\u00A002")]
    [InlineData("+34612345678", "+34612345678")]
    public void Telephone_OfThisCountry_IsInPairs(string number, string words) => Assert.Equal(words, French.Telephone(number));

    [Fact]
    public void Size_OfABigFile_IsRoundedUpAndKeptTogether() => Assert.Equal("3\u202F201\u00A0Ko", French.Size((3200 * 1024) + 1));

    [Theory]
    [InlineData("2026-12-17", true)]
    [InlineData("17/12/2026", true)]
    [InlineData("7/2/2026", true)]
    [InlineData("2026-02-30", false)]
    [InlineData("31/11/2026", false)]
    [InlineData("0000-00-00", false)]
    [InlineData("17-12-2026", false)]
    [InlineData("demain", false)]
    [InlineData(null, false)]
    public void ReadDay_OfWhatWasTyped_TakesDaysThatExist(string? text, bool exists) => Assert.Equal(exists, French.ReadDay(text) is not null);
}
