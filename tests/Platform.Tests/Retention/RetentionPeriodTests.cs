using Xunit;

namespace EspaceFamille.Platform.Tests.Retention;

public sealed class RetentionPeriodTests
{
    [Theory]
    [InlineData("7 days")]
    [InlineData("1 day")]
    [InlineData("24 months")]
    [InlineData("school year")]
    [InlineData("registration")]
    public void Parse_PeriodAsItIsWritten_IsTheSamePeriod(string text) => Assert.Equal(text, $"{RetentionPeriod.Parse(text)}");

    [Theory]
    [InlineData("")]
    [InlineData("2")]
    [InlineData("0 days")]
    [InlineData("-2 months")]
    [InlineData("2,5 months")]
    [InlineData("2 years")]
    [InlineData("for ever")]
    [InlineData("99999 days")]
    public void Parse_OtherText_IsNull(string text) => Assert.Null(RetentionPeriod.Parse(text));
}
