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

    /// <summary>Characters of text per page.</summary>
    public const int MaxTextCharacters = 20_000;

    /// <summary>Largest picture of one page, in bytes: that of raw pixels.</summary>
    public const int MaxPictureBytes = MaxSidePixels * MaxSidePixels * 3;
}
