namespace EspaceFamille.Documents.Domain.Rendering;

/// <summary>One page of a file as the renderer made it.</summary>
/// <param name="Width">In pixels, as the picture states.</param>
/// <param name="Height">In pixels, as the picture states.</param>
/// <param name="Picture">WebP.</param>
/// <param name="Text">The page's own text layer, reduced to printable characters and line breaks; empty where there is none.</param>
internal sealed record Page(int Width, int Height, byte[] Picture, string Text);
