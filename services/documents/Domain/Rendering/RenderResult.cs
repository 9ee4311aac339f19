namespace EspaceFamille.Documents.Domain.Rendering;

internal enum RenderOutcome
{
    Rendered,

    /// <summary>The renderer can make no pages of this file.</summary>
    Unreadable,

    /// <summary>The renderer did not respond, or is busy: a retry within seconds can succeed.</summary>
    Unavailable,

    /// <summary>The response took too long or was not what the renderer declares: only a later retry can succeed.</summary>
    Failed,
}

/// <summary>The renderer's response for one file.</summary>
/// <param name="PageCount">Number of pages of the file, which can be more than were rendered; 0 unless rendered.</param>
/// <param name="Pages">The rendered pages, from the first.</param>
internal sealed record RenderResult(RenderOutcome Outcome, int PageCount, IReadOnlyList<Page> Pages)
{
    public static readonly RenderResult Unreadable = new(RenderOutcome.Unreadable, 0, []);
    public static readonly RenderResult Unavailable = new(RenderOutcome.Unavailable, 0, []);
    public static readonly RenderResult Failed = new(RenderOutcome.Failed, 0, []);
}
