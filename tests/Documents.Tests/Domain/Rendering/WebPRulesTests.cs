using EspaceFamille.Documents.Domain.Rendering;
using EspaceFamille.TestKit.Renderers;

namespace EspaceFamille.Documents.Tests.Domain.Rendering;

public sealed class WebPRulesTests
{
    private static readonly byte[] Picture = WebP.Picture(1_414, 2_000);

    [Theory]
    [InlineData("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA")]
    [InlineData("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==")]
    [InlineData("UklGRkoAAABXRUJQVlA4WAoAAAAQAAAAAAAAAAAAQUxQSAwAAAARBxAR/Q9ERP8DAABWUDggGAAAABQBAJ0BKgEAAQAAAP4AAA3AAP7mtQAAAA==")]
    public void IsPicture_OnePixelOfAnEncoder_IsOneOfItsSizeOnly(string base64)
    {
        var picture = Convert.FromBase64String(base64);
        Assert.True(WebPRules.IsPicture(picture, 1, 1));
        Assert.False(WebPRules.IsPicture(picture, 1, 2));
    }

    [Fact]
    public void IsPicture_LargestPage_IsOne() => Assert.True(WebPRules.IsPicture(WebP.Picture(2_000, 2_000), 2_000, 2_000));

    [Fact]
    public void IsPicture_BytesBehindItsEnd_IsNone() => Assert.False(WebPRules.IsPicture([.. Picture, 0, 0], 1_414, 2_000));

    [Fact]
    public void IsPicture_MetadataBehindThePixels_IsNone() =>
        Assert.False(WebPRules.IsPicture(WebP.WithMetadata(1_414, 2_000, "%PDF-1.7"u8.ToArray()), 1_414, 2_000));

    [Fact]
    public void IsPicture_AnyTruncation_IsNone() =>
        Assert.All(
            Enumerable.Range(0, Picture.Length), length => Assert.False(WebPRules.IsPicture(Picture.AsSpan(0, length), 1_414, 2_000)));

    [Fact]
    public void IsPicture_AnyFlippedByteOfTheHeader_IsNoOtherSize() => Assert.All(Enumerable.Range(0, 20), at =>
    {
        var changed = (byte[])Picture.Clone();
        changed[at] ^= 0xFF;
        Assert.False(WebPRules.IsPicture(changed, 1_414, 2_000));
    });
}
