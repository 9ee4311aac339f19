using Xunit;

namespace EspaceFamille.Language.Tests;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("Fièvre depuis hier", true, true)]
    [InlineData("<b>& toux</b> 🤒", true, true)]
    [InlineData("👨\u200D👩\u200D👧", true, true)]
    [InlineData("حمى منذ أمس", true, true)]
    [InlineData("deux\r\nlignes", true, false)]
    [InlineData("nul\0", false, false)]
    [InlineData("échappé\u001B[31m", false, false)]
    [InlineData("fièvre\u202Eruot", false, false)]
    [InlineData("fièvre\u2067ruot", false, false)]
    [InlineData("ligne\u2028cachée", false, false)]
    public void IsPlain_Text_IsTrueWhereEveryCharacterShows(string text, bool plain, bool line)
    {
        Assert.Equal(plain, PlainText.IsPlain(text));
        Assert.Equal(line, PlainText.IsPlainLine(text));
    }
}
