using SkiaSharp;

namespace EspaceFamille.Renderer.Tests;

/// <summary>Pictures that the tests draw: red top left, green top right, blue bottom left, yellow bottom right.</summary>
internal static class SamplePictures
{
    public static byte[] Jpeg(int width, int height) => Encode(width, height, SKEncodedImageFormat.Jpeg);

    public static byte[] Png(int width, int height) => Encode(width, height, SKEncodedImageFormat.Png);

    /// <summary>
    /// A JPEG with Exif before its picture: an orientation, and a text among the data of the place (GPS, tag GPSAreaInformation).
    /// </summary>
    public static byte[] JpegWithExif(int width, int height, byte orientation, string place)
    {
        var picture = Jpeg(width, height);
        var text = System.Text.Encoding.ASCII.GetBytes(place + "\0");
        byte[] exif =
        [
            .. "Exif\0\0MM\0*\0\0\0\x08\0\x02"u8,
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0,
            0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38,
            0, 0, 0, 0,
            // The directory of the place: north, then the text.
            0, 2,
            0, 1, 0, 2, 0, 0, 0, 2, (byte)'N', 0, 0, 0,
            0, 0x1C, 0, 7, 0, 0, 0, (byte)text.Length, 0, 0, 0, 68,
            0, 0, 0, 0, .. text,
        ];
        var length = exif.Length + 2;
        return [.. picture[..2], 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. exif, .. picture[2..]];
    }

    private static byte[] Encode(int width, int height, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(width, height);
        using (var canvas = new SKCanvas(bitmap))
        {
            Fill(canvas, 0, 0, width, height, SKColors.Red, SKColors.Lime);
            Fill(canvas, 0, height / 2, width, height, SKColors.Blue, SKColors.Yellow);
        }

        using var encoded = bitmap.Encode(format, 95);
        return encoded.ToArray();
    }

    private static void Fill(SKCanvas canvas, int x, int y, int width, int height, SKColor left, SKColor right)
    {
        using var paint = new SKPaint { Color = left };
        canvas.DrawRect(x, y, width / 2f, height, paint);
        paint.Color = right;
        canvas.DrawRect(x + (width / 2f), y, width, height, paint);
    }
}
