using EspaceFamille.Renderer.Frames;

namespace EspaceFamille.Renderer.Features.Rendering.RenderFile;

/// <summary>What the launcher made of a file.</summary>
/// <param name="PageCount">Pages of the document; 0 where it was not rendered.</param>
internal sealed record RenderedFile(JobOutcome Outcome, int PageCount, IReadOnlyList<EncodedPage> Pages);

/// <summary>A page that this host encoded itself.</summary>
internal sealed record EncodedPage(int Width, int Height, byte[] WebP, string Text = "");
