using EspaceFamille.Notifications.Rendering;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Rendering;

public sealed class FrenchTextTests
{
    [Theory]
    [InlineData("2026-12-17", "jeudi 17 décembre 2026")]
    [InlineData("2027-01-01", "vendredi 1er janvier 2027")]
    [InlineData("2026-08-02", "dimanche 2 août 2026")]
    public void FullDate_Day_ReadsAsFrench(string day, string expected) =>
        Assert.Equal(expected, FrenchText.FullDate(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2026-12-16T17:03:00Z", "mercredi 16 décembre 2026 à 18\u00A0h\u00A003")]
    [InlineData("2026-07-01T22:30:00Z", "jeudi 2 juillet 2026 à 0\u00A0h\u00A030")]
    public void FullInstant_Utc_IsToldInParisTime(string instant, string expected) =>
        Assert.Equal(expected, FrenchText.FullInstant(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(1, "1\u00A0Ko")]
    [InlineData(1024, "1\u00A0Ko")]
    [InlineData(1025, "2\u00A0Ko")]
    [InlineData(3_276_800, "3\u202F200\u00A0Ko")]
    public void Kilobytes_Bytes_RoundsUp(int bytes, string expected) => Assert.Equal(expected, FrenchText.Kilobytes(bytes));

    [Theory]
    [InlineData(0, "0\u00A0jour")]
    [InlineData(1, "1\u00A0jour")]
    [InlineData(2, "2\u00A0jours")]
    public void Count_Number_AgreesWithItsNoun(int number, string expected) => Assert.Equal(expected, FrenchText.Count(number, "jour", "jours"));

    [Fact]
    public void DayLines_OneTwoAndMoreInARow_GroupsFromThree()
    {
        var lines = FrenchText.DayLines([Day(12, 7), Day(12, 10), Day(12, 11), Day(12, 14), Day(12, 15), Day(12, 16), Day(12, 17)]);

        Assert.Equal(["lundi 7 décembre 2026", "jeudi 10 décembre 2026", "vendredi 11 décembre 2026", "du lundi 14 au jeudi 17 décembre 2026"], lines);
    }

    [Fact]
    public void DayLines_RunOverTheEndOfAMonth_NamesBothMonths() => Assert.Equal(
        ["du lundi 30 novembre au mercredi 2 décembre 2026"], FrenchText.DayLines([Day(11, 30), Day(12, 1), Day(12, 2)]));

    [Fact]
    public void DayLines_RunOverTheEndOfTheYear_NamesBothYears() => Assert.Equal(
        ["du jeudi 31 décembre 2026 au samedi 2 janvier 2027"],
        FrenchText.DayLines([Day(12, 31), Day(12, 31).AddDays(1), Day(12, 31).AddDays(2)]));

    [Fact]
    public void DayLines_NoDay_IsEmpty() => Assert.Empty(FrenchText.DayLines([]));

    private static DateOnly Day(int month, int day) => new(2026, month, day);
}
