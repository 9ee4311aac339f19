namespace EspaceFamille.Renderer.Api;

/// <summary>One page of a file, as a picture that the renderer made from raw pixels.</summary>
/// <param name="Width" example="1414">In pixels, at most 2,000.</param>
/// <param name="Height" example="2000">In pixels, at most 2,000.</param>
/// <param name="Bytes" example="182044">Length of the WebP picture in its part of the response.</param>
/// <param name="Text" example="Certificat médical">
/// The document's own text layer, at most 20,000 characters: letters, digits, punctuation and line breaks alone; empty where there is
/// none. The picture alone is authoritative.
/// </param>
public sealed record RenderedPage(int Width, int Height, int Bytes, string Text);
