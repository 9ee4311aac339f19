using EspaceFamille.Renderer.Api;
using EspaceFamille.Renderer.Domain.Pages;

namespace EspaceFamille.Renderer.Tests.Domain.Pages;

public sealed class PageTextTests
{
    [Theory]
    [InlineData("Née le 3 mai : 12,50 €\nL’école", "Née le 3 mai : 12,50 €\nL’école")]
    [InlineData("a\u202Eb\u200Bc\u2066d\uFEFFe", "abcde")]
    [InlineData("a\u0000b\u001B[31mc\u0007\r\nd", "ab[31mc\nd")]
    [InlineData("a\tb\u00A0c\u2003d", "a b c d")]
    [InlineData("a\u2028b\u2029c", "a\nb\nc")]
    [InlineData("a\u3164b\uFFFDc\uE000d\uFE0Fe", "abcde")]
    [InlineData("e\u0301t\u00E9 \u05E9\u05DC\u05D5\u05DD \u0645", "e\u0301t\u00E9 \u05E9\u05DC\u05D5\u05DD \u0645")]
    public void Of_Text_KeepsWhatIsShownAlone(string text, string expected) => Assert.Equal(expected, PageText.Of(text));

    [Fact]
    public void Of_LoneSurrogate_IsDropped() => Assert.Equal("ab", PageText.Of("a\uD800b"));

    [Fact]
    public void Of_LongText_IsCutAtWholeCharacters()
    {
        var text = PageText.Of(string.Concat(Enumerable.Repeat("😀", RenderBounds.MaxTextCharacters)));

        Assert.Equal(RenderBounds.MaxTextCharacters, text.Length);
        Assert.False(char.IsHighSurrogate(text[^1]));
    }
}
