namespace EspaceFamille.Renderer.Api;

/// <summary>The bounds of a response, which its reader checks too.</summary>
public static class RenderBounds
{
    /// <summary>Largest file: 3200 Ko, as families can send.</summary>
    public const int MaxFileBytes = 3_276_800;

    /// <summary>Pages that are rendered of a longer document.</summary>
    public const int MaxPages = 20;

    /// <summary>Longest side of a page: text stays readable at twice its size.</summary>
    public const int MaxSidePixels = 2_000;

    /// <summary>Longest side of the picture of a person.</summary>
    public const int MaxPersonSidePixels = 512;

    /// <summary>Longest side of the picture of an article.</summary>
    public const int MaxNewsSidePixels = 1_600;

    /// <summary>Characters of text per page.</summary>
    public const int MaxTextCharacters = 20_000;

    /// <summary>Largest picture of one page, in bytes: that of raw pixels.</summary>
    public const int MaxPictureBytes = MaxSidePixels * MaxSidePixels * 3;

    /// <summary>Whether a file of that kind is one picture.</summary>
    public static bool IsPicture(RenderKind kind) => kind is RenderKind.Png or RenderKind.Jpeg or RenderKind.Bmp or RenderKind.Heic;

    /// <summary>Longest side of a picture for that use; 0 for an unknown one.</summary>
    public static int SideOf(PictureUse use) => use switch
    {
        PictureUse.Person => MaxPersonSidePixels,
        PictureUse.News => MaxNewsSidePixels,
        PictureUse.Unknown => 0,
    };
}
