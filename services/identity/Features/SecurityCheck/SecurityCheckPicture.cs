using System.Globalization;
using System.Security.Cryptography;
using SkiaSharp;

namespace EspaceFamille.Identity.Features.SecurityCheck;

/// <summary>Draws the text to copy: bent strokes at changing angles and sizes, and lines across them. Nothing is decoded here.</summary>
internal static class SecurityCheckPicture
{
    public const int Width = 260;
    public const int Height = 90;
    private const float Margin = 18;
    private const float Scale = 0.5f;

    /// <summary>As PNG.</summary>
    public static byte[] Draw(string text)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var canvas = surface.Canvas;
        canvas.Clear(SKColors.White);
        var step = (Width - 2 * Margin) / text.Length;
        for (var place = 0; place < text.Length; place++)
        {
            canvas.Save();
            canvas.Translate(Margin + place * step + Between(-3, 3), 20 + Between(-8, 8));
            canvas.RotateDegrees(Between(-14, 14), Glyphs.Width * Scale / 2, Glyphs.Height * Scale / 2);
            canvas.Skew(Between(-15, 15) / 100, 0);
            canvas.Scale(Scale * Between(85, 110) / 100, Scale * Between(85, 110) / 100);
            DrawPath(canvas, Glyphs.Strokes[text[place]], thickness: 8, bend: 3);
            canvas.Restore();
        }

        for (var line = 0; line < 4; line++)
            DrawPath(canvas, Curve(), thickness: 1.6f, bend: 2);
        using var image = surface.Snapshot();
        using var encoded = image.Encode(SKEncodedImageFormat.Png, quality: 100);
        return encoded.ToArray();
    }

    private static string Curve() => string.Create(
        CultureInfo.InvariantCulture,
        $"M0 {Between(10, 80)} C{Between(40, 90)} {Between(0, 90)} {Between(150, 210)} {Between(0, 90)} {Width} {Between(10, 80)}");

    private static void DrawPath(SKCanvas canvas, string strokes, float thickness, float bend)
    {
        using var path = SKPath.ParseSvgPathData(strokes);
        using var bent = SKPathEffect.CreateDiscrete(14, bend, (uint)RandomNumberGenerator.GetInt32(int.MaxValue));
        using var paint = new SKPaint
        {
            Style = SKPaintStyle.Stroke,
            StrokeWidth = thickness,
            StrokeCap = SKStrokeCap.Round,
            StrokeJoin = SKStrokeJoin.Round,
            IsAntialias = true,
            PathEffect = bent,
            Color = new SKColor(0x22, 0x22, 0x30),
        };
        canvas.DrawPath(path, paint);
    }

    private static float Between(int least, int most) => RandomNumberGenerator.GetInt32(least, most + 1);
}
