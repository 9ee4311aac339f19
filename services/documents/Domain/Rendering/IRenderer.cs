using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Domain.Rendering;

/// <summary>Makes pictures of the pages of a file, in a process that this service does not trust.</summary>
internal interface IRenderer
{
    /// <summary>Whether this installation has a renderer: without one, files have no pages.</summary>
    bool IsConfigured { get; }

    /// <summary>
    /// Returns pages only when the whole response is what the renderer declares. Failures are results, not exceptions.
    /// </summary>
    Task<RenderResult> RenderAsync(ReadOnlyMemory<byte> content, FileKind kind, CancellationToken cancel);

    /// <summary>
    /// Renders one small picture of a person, with a short timeout: the HTTP request waits for it. Failures are results, not exceptions.
    /// </summary>
    Task<RenderResult> RenderPersonAsync(ReadOnlyMemory<byte> content, FileKind kind, CancellationToken cancel);

    /// <summary>Whether the renderer is ready for files.</summary>
    Task<bool> IsAvailableAsync(CancellationToken cancel);
}

/// <summary>The installation has no renderer.</summary>
internal sealed class NoRenderer : IRenderer
{
    public bool IsConfigured => false;

    public Task<RenderResult> RenderAsync(ReadOnlyMemory<byte> content, FileKind kind, CancellationToken cancel) =>
        Task.FromResult(RenderResult.Unavailable);

    public Task<RenderResult> RenderPersonAsync(ReadOnlyMemory<byte> content, FileKind kind, CancellationToken cancel) =>
        Task.FromResult(RenderResult.Unavailable);

    public Task<bool> IsAvailableAsync(CancellationToken cancel) => Task.FromResult(false);
}
