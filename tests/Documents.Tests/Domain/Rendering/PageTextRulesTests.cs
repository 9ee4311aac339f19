using EspaceFamille.Documents.Domain.Rendering;

namespace EspaceFamille.Documents.Tests.Domain.Rendering;

public sealed class PageTextRulesTests
{
    [Theory]
    [InlineData("Léa, 8 ans (CE2) :\n« absente » le 17/12/2026.")]
    [InlineData("𝔸 日本 Ωmega €")]
    public void Reduce_OrdinaryText_IsKept(string text) => Assert.Equal(text, PageTextRules.Reduce(text));

    [Theory]
    [InlineData("a\u202Eb\u200Bc\u0000d\u2066e\uFEFFf\u2028g\u00ADh")]
    [InlineData("a\tb\rc\u0007d\u001Be\uE000f\uD800g\uFFFDh")]
    public void Reduce_ControlsDirectionMarksAndZeroWidth_AreRemoved(string text) => Assert.Equal("abcdefgh", PageTextRules.Reduce(text));
}
