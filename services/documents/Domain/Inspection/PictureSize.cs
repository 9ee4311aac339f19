namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>The bounds of a picture's dimensions.</summary>
internal static class PictureSize
{
    /// <summary>100 million: the largest that telephones write, and what the renderer samples within its memory.</summary>
    public const long MaxPixels = 100_000_000;

    public static RefusalCode? Check(long width, long height)
    {
        if (width <= 0 || height <= 0)
            return RefusalCode.Damaged;
        return width > MaxPixels / height ? RefusalCode.ImageTooLarge : null;
    }
}
