using SkiaSharp;

namespace EspaceFamille.Launcher.Decoding;

/// <summary>Draws a decoded picture upright on white paper, at its final size.</summary>
internal static class Orientation
{
    /// <param name="origin">Where the first stored pixel belongs, as the camera noted.</param>
    /// <param name="side">The longest side of the result; smaller pictures keep their size.</param>
    public static SKBitmap Apply(SKBitmap picture, SKEncodedOrigin origin, int side)
    {
        var scale = Math.Min(1f, (float)side / Math.Max(picture.Width, picture.Height));
        var (width, height) = (Scaled(picture.Width, scale), Scaled(picture.Height, scale));
        var turned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop
            or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var page = new SKBitmap(new SKImageInfo(
            turned ? height : width, turned ? width : height, picture.ColorType, SKAlphaType.Opaque, picture.ColorSpace));
        using var canvas = new SKCanvas(page);
        canvas.Clear(SKColors.White);
        canvas.SetMatrix(MatrixOf(origin, width, height));
        using var image = SKImage.FromBitmap(picture);
        // From half of the decoded size on four neighbours are enough, and smaller copies of the picture (mipmaps) take thrice as long.
        var copies = scale < 0.5f ? SKMipmapMode.Linear : SKMipmapMode.None;
        canvas.DrawImage(image, new SKRect(0, 0, width, height), new SKSamplingOptions(SKFilterMode.Linear, copies));
        return page;
    }

    private static int Scaled(int pixels, float scale) => Math.Max(1, (int)Math.Round(pixels * scale));

    /// <summary>Of a picture of that size before it is turned (Exif, tag 274).</summary>
    private static SKMatrix MatrixOf(SKEncodedOrigin origin, float width, float height) => origin switch
    {
        SKEncodedOrigin.TopRight => new(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new(0, -1, height, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new(0, -1, height, -1, 0, width, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new(0, 1, 0, -1, 0, width, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
