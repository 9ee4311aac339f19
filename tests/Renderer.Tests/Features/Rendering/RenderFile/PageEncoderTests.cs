using EspaceFamille.Renderer.Features.Rendering.RenderFile;
using SkiaSharp;

namespace EspaceFamille.Renderer.Tests.Features.Rendering.RenderFile;

/// <summary>Raw pixels become the picture that they are, with the distribution's libwebp and without it.</summary>
public sealed class PageEncoderTests
{
    /// <summary>Both odd: rows and chroma samples end within a block.</summary>
    private const int Width = 641, Height = 403;

    [Fact]
    public void IsInstalled_OnThisMachine_IsTrue() => Assert.True(LibWebP.IsInstalled);

    [Fact]
    public void Encode_PageOfText_StaysReadable()
    {
        var pixels = PageOfText();

        var (libwebp, skia) = (PageEncoder.Encode(Width, Height, pixels), PageEncoder.EncodeWithSkia(Width, Height, pixels));

        Assert.Equal(LibWebP.Encode(Width, Height, pixels, quality: 80), libwebp.WebP);
        Assert.InRange(ErrorOf(libwebp.WebP, pixels), 0, 1.25 * ErrorOf(skia.WebP, pixels));
        Assert.InRange(libwebp.WebP.Length, 1, 2 * skia.WebP.Length);
    }

    [Fact]
    public void Encode_RedGreenAndBlue_KeepsTheirPlaces()
    {
        var pixels = new byte[96 * 32 * 3];
        for (var at = 0; at < pixels.Length; at += 3)
            pixels[at + (at / 3 % 96 / 32)] = byte.MaxValue;

        using var decoded = SKBitmap.Decode(PageEncoder.Encode(96, 32, pixels).WebP);

        Assert.True(decoded.GetPixel(16, 16) is { Red: > 230, Green: < 25, Blue: < 25 });
        Assert.True(decoded.GetPixel(48, 16) is { Red: < 25, Green: > 230, Blue: < 25 });
        Assert.True(decoded.GetPixel(80, 16) is { Red: < 25, Green: < 25, Blue: > 230 });
    }

    [Fact]
    public void Encode_FewerPixelsThanStated_Throws() =>
        Assert.Throws<ArgumentException>(() => LibWebP.Encode(Width, Height, new byte[Width * Height * 3 - 1], quality: 80));

    /// <summary>Small dark print on paper that is not quite white.</summary>
    private static byte[] PageOfText()
    {
        using var bitmap = new SKBitmap(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(bitmap);
        using var paint = new SKPaint { Color = new SKColor(40, 40, 60), IsAntialias = true };
        using var font = new SKFont(SKTypeface.Default, size: 11);
        canvas.Clear(new SKColor(244, 242, 236));
        for (var line = 1; line * 14 < Height; line++)
            canvas.DrawText($"Certificat du {line} novembre 2026, enfant absent de l'école", 8, line * 14, SKTextAlign.Left, font, paint);
        return [.. bitmap.Pixels.SelectMany(pixel => new[] { pixel.Red, pixel.Green, pixel.Blue })];
    }

    /// <summary>The mean difference of a colour of a pixel, of 255.</summary>
    private static double ErrorOf(byte[] picture, byte[] pixels)
    {
        using var decoded = SKBitmap.Decode(picture);
        Assert.Equal((Width, Height), (decoded.Width, decoded.Height));
        return decoded.Pixels.SelectMany(pixel => new[] { pixel.Red, pixel.Green, pixel.Blue })
            .Zip(pixels, (made, wanted) => Math.Abs(made - wanted)).Average();
    }
}
