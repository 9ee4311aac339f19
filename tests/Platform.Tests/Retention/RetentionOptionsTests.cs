using System.Globalization;
using Microsoft.Extensions.Options;
using Xunit;

namespace EspaceFamille.Platform.Tests.Retention;

public sealed class RetentionOptionsTests
{
    private static readonly RetentionClass Pieces = new(
        "DecidedPieces", RetentionPeriod.Months(2), RetentionPeriod.Days(7), RetentionPeriod.Months(24));

    private static readonly RetentionClass Sessions = RetentionClass.Fixed("Sessions", RetentionPeriod.Days(1));

    [Theory]
    [InlineData("DecidedPieces", "7 days")]
    [InlineData("decidedpieces", "school year")]
    [InlineData("DecidedPieces", "24 months")]
    [InlineData("Sessions", "1 day")]
    public void Validate_PeriodWithinItsBounds_Succeeds(string name, string period) =>
        Assert.True(Validate(name, period).Succeeded);

    [Theory]
    [InlineData("DecidedPieces", "6 days", "Retention:Periods:DecidedPieces must be from 7 days to 24 months")]
    [InlineData("DecidedPieces", "25 months", "Retention:Periods:DecidedPieces must be from 7 days to 24 months")]
    [InlineData("DecidedPieces", "registration", "Retention:Periods:DecidedPieces must be from 7 days to 24 months")]
    [InlineData("DecidedPieces", "two months", "Retention:Periods:DecidedPieces must be a period, such as 7 days, 2 months or school year")]
    [InlineData("Sessions", "2 days", "Retention:Periods:Sessions is 1 day and cannot be set")]
    [InlineData("Piece", "2 days", "Retention:Periods:Piece is not a class of data of this host; its classes are DecidedPieces")]
    public void Validate_OtherPeriod_NamesTheSettingAndWhatItMustBe(string name, string period, string error) =>
        Assert.Equal([error], Validate(name, period).Failures!);

    [Theory]
    [InlineData("31-08")]
    [InlineData("02-29")]
    [InlineData("")]
    public void Validate_SchoolYearEndThatIsNoDay_Fails(string day) => Assert.Equal(
        ["Retention:SchoolYearEnd must be a month and a day, such as 08-31, and not 29 February"],
        new RetentionOptionsValidator([]).Validate(null, new RetentionOptions { SchoolYearEnd = day }).Failures!);

    [Theory]
    [InlineData("00:00:01", true)]
    [InlineData("00:10:00", true)]
    [InlineData("00:00:00", false)]
    [InlineData("00:10:01", false)]
    public void Validate_Interval_IsFromOneSecondToTenMinutes(string interval, bool isAccepted) => Assert.Equal(
        isAccepted,
        new RetentionOptionsValidator([])
            .Validate(null, new RetentionOptions { Interval = TimeSpan.Parse(interval, CultureInfo.InvariantCulture) }).Succeeded);

    private static ValidateOptionsResult Validate(string name, string period) =>
        new RetentionOptionsValidator([Pieces, Sessions]).Validate(null, new RetentionOptions { Periods = { [name] = period } });
}
