namespace EspaceFamille.Renderer.Api;

/// <summary>
/// The first part of a multipart/mixed response; one image/webp part per page follows, in order.
/// </summary>
/// <param name="PageCount" example="3">Pages of the document, which can be more than were rendered.</param>
/// <param name="Pages">The rendered pages, from the first: one at least, <see cref="RenderBounds.MaxPages"/> at most.</param>
public sealed record RenderResponse(int PageCount, RenderedPage[] Pages);
