using Xunit;

namespace EspaceFamille.Language.Tests;

public sealed class FrenchNumbersTests
{
    [Theory]
    [InlineData(0, "0\u00A0jour")]
    [InlineData(1, "1\u00A0jour")]
    [InlineData(2, "2\u00A0jours")]
    [InlineData(-1, "\u22121\u00A0jour")]
    [InlineData(12_345, "12\u202F345\u00A0jours")]
    public void Days_Number_TakesThePluralFromTwo(int days, string expected) => Assert.Equal(expected, FrenchNumbers.Days(days));

    [Theory]
    [InlineData(1, "1\u00A0jour ouvré")]
    [InlineData(5, "5\u00A0jours ouvrés")]
    public void Count_Number_AgreesWithItsNoun(int number, string expected) =>
        Assert.Equal(expected, FrenchNumbers.Count(number, "jour ouvré", "jours ouvrés"));

    [Theory]
    [InlineData(0, "0\u00A0Ko")]
    [InlineData(1, "1\u00A0Ko")]
    [InlineData(1024, "1\u00A0Ko")]
    [InlineData(1025, "2\u00A0Ko")]
    [InlineData(3_276_800, "3\u202F200\u00A0Ko")]
    [InlineData(3_276_801, "3\u202F201\u00A0Ko")]
    [InlineData(10_485_760, "10\u00A0Mo")]
    [InlineData(13_000_000, "12,4\u00A0Mo")]
    [InlineData(1_073_741_824, "1\u00A0Go")]
    [InlineData(1_300_000_000, "1,3\u00A0Go")]
    public void Of_Bytes_RoundsUpInTheUnitOfTheirSize(long bytes, string expected) => Assert.Equal(expected, FrenchSizes.Of(bytes));

    [Theory]
    [InlineData(7055, "70,55\u00A0€")]
    [InlineData(0, "0,00\u00A0€")]
    [InlineData(5, "0,05\u00A0€")]
    [InlineData(-5, "\u22120,05\u00A0€")]
    [InlineData(-397, "\u22123,97\u00A0€")]
    [InlineData(120_400, "1\u202F204,00\u00A0€")]
    public void Of_Cents_HasTwoDecimals(long cents, string expected) => Assert.Equal(expected, FrenchMoney.Of(cents));

    [Theory]
    [InlineData(23, 59, "23\u00A0h\u00A059", "23\u00A0h\u00A059")]
    [InlineData(10, 0, "10\u00A0h", "10\u00A0h\u00A000")]
    [InlineData(0, 5, "0\u00A0h\u00A005", "0\u00A0h\u00A005")]
    public void Of_TimeOfDay_LeavesOutTheMinutesOfAFullHour(int hour, int minute, string expected, string withMinutes) =>
        Assert.Equal(
            (expected, withMinutes),
            (FrenchTimes.Of(new TimeOnly(hour, minute)), FrenchTimes.WithMinutes(new TimeOnly(hour, minute))));

    [Theory]
    [InlineData("+33639980002", "06\u00A039\u00A098\u00A000\u00A002")]
    [InlineData("+34612345678", "+34612345678")]
    public void Of_TelephoneNumber_IsInPairsWhereItIsFrench(string number, string expected) =>
        Assert.Equal(expected, FrenchTelephones.Of(number));

    [Theory]
    [InlineData("", "")]
    [InlineData("Charlotte", "Charlotte")]
    [InlineData("Charlotte|Coline", "Charlotte et Coline")]
    [InlineData("Charlotte|Coline|Camille", "Charlotte, Coline et Camille")]
    public void And_Words_JoinsTheLastOne(string words, string expected) =>
        Assert.Equal(expected, FrenchLists.And(words.Split('|', StringSplitOptions.RemoveEmptyEntries)));
}
