using SkiaSharp;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>The last check of an image: its size is limited, and Skia decodes it completely.</summary>
internal static class ImageDecoding
{
    /// <summary>40 Mpx: more than the photograph of a telephone, and 160 MB decoded.</summary>
    public const long MaxPixels = 40_000_000;

    public static FileRefusal? CheckSize(long width, long height)
    {
        if (width <= 0 || height <= 0) return new FileRefusal(RefusalCode.Damaged);
        return width > MaxPixels / height ? new FileRefusal(RefusalCode.ImageTooLarge) : null;
    }

    public static FileRefusal? Check(byte[] bytes)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null) return new FileRefusal(RefusalCode.Damaged);
        if (CheckSize(codec.Info.Width, codec.Info.Height) is { } tooLarge) return tooLarge;

        // A JPEG can be decoded at an eighth of its size: every coefficient is still read, with 64 times less memory.
        var size = codec.GetScaledDimensions(0.125f);
        using var bitmap = new SKBitmap(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul);
        return codec.GetPixels(bitmap.Info, bitmap.GetPixels()) == SKCodecResult.Success ? null : new FileRefusal(RefusalCode.Damaged);
    }
}
