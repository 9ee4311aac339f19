using System.Runtime.InteropServices;
using SkiaSharp;

namespace EspaceFamille.Benchmarks.Figures;

/// <summary>
/// A picture of 12 Mpx and 2 MB, in which a codec finds what it finds in a telephone's: surfaces, edges and the noise of a sensor.
/// </summary>
internal static class Photograph
{
    private const int Width = 4032, Height = 3024, Edges = 400, Noise = 6, Quality = 90;

    public static byte[] Jpeg()
    {
        var random = new Random(1);
        using var bitmap = new SKBitmap(Width, Height);
        using (var canvas = new SKCanvas(bitmap))
            Draw(canvas, random);
        AddNoise(bitmap, random);
        using var encoded = bitmap.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return encoded.ToArray();
    }

    private static void Draw(SKCanvas canvas, Random random)
    {
        using var surfaces = SKShader.CreatePerlinNoiseFractalNoise(0.002f, 0.002f, 9, 1f);
        using var paint = new SKPaint { Shader = surfaces };
        canvas.Clear(SKColors.Gray);
        canvas.DrawPaint(paint);
        paint.Shader = null;
        paint.BlendMode = SKBlendMode.Overlay;
        for (var edge = 0; edge < Edges; edge++)
        {
            paint.Color = new SKColor((uint)random.Next()).WithAlpha((byte)random.Next(60, 200));
            canvas.DrawOval(random.Next(Width), random.Next(Height), random.Next(20, 500), random.Next(20, 500), paint);
        }
    }

    private static void AddNoise(SKBitmap bitmap, Random random)
    {
        var pixels = bitmap.Bytes;
        for (var at = 0; at < pixels.Length; at++)
            pixels[at] = (byte)Math.Clamp(pixels[at] + random.Next(-Noise, Noise + 1) + random.Next(-Noise, Noise + 1), 0, byte.MaxValue);
        Marshal.Copy(pixels, 0, bitmap.GetPixels(), pixels.Length);
    }
}
