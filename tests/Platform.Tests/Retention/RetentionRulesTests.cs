using System.Globalization;
using Xunit;

namespace EspaceFamille.Platform.Tests.Retention;

public sealed class RetentionRulesTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    private static readonly DateOnly EndOfAugust = new(2001, 8, 31);

    [Theory]
    [InlineData("7 days", "2026-12-08T10:00:00+01:00", "2026-12-01T10:00:00+01:00")]
    [InlineData("2 months", "2027-02-28T10:00:00+01:00", "2026-12-28T10:00:00+01:00")]
    // Nothing of the school year that still runs, on its last day neither.
    [InlineData("school year", "2027-08-31T23:59:59+02:00", "2026-09-01T00:00:00+02:00")]
    // Sent in the last two months of a school year, or in the holidays: two months are left for a decision.
    [InlineData("school year", "2027-09-01T00:00:00+02:00", "2027-07-01T00:00:00+02:00")]
    [InlineData("school year", "2027-12-01T00:00:00+01:00", "2027-09-01T00:00:00+02:00")]
    public void Limit_OfAPeriod_IsTheLastInstantThatHasExpired(string period, string now, string expected) =>
        Assert.Equal(Instant(expected), Limit(period, now));

    [Fact]
    public void Limit_OfTheRegister_IsNever() =>
        Assert.Equal(DateTimeOffset.MinValue, Limit("registration", "2027-12-01T00:00:00+01:00"));

    private static DateTimeOffset Limit(string period, string now) =>
        RetentionRules.Limit(RetentionPeriod.Parse(period)!.Value, Instant(now), EndOfAugust, Paris);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
