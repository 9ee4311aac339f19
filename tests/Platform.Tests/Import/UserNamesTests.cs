using Xunit;

namespace EspaceFamille.Platform.Tests.Import;

public sealed class UserNamesTests
{
    [Theory]
    [InlineData("JTOULEMONDE")]
    [InlineData("JÉRÔME")]
    [InlineData("P.O'BRIEN")]
    [InlineData("anne-marie_2@tarnos")]
    public void IsAllowed_LettersDigitsAndSigns_IsTrue(string name) => Assert.True(UserNames.IsAllowed(name));

    [Theory]
    [InlineData("JT")]
    [InlineData("J TOULEMONDE")]
    [InlineData("P.O’BRIEN")]
    [InlineData("J\u00A0TOULEMONDE")]
    [InlineData("<b>jean</b>")]
    [InlineData("JEAN😀")]
    public void IsAllowed_SpaceOrOtherSign_IsFalse(string name) => Assert.False(UserNames.IsAllowed(name));
}
