using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Domain.Rendering;

/// <summary>Makes pictures of the pages of a file, in a process that this service does not trust.</summary>
internal interface IRenderer
{
    /// <summary>Whether this installation has a renderer: without one, files have no pages.</summary>
    bool IsConfigured { get; }

    /// <summary>Pages are returned only when the whole response is what the renderer declares. Any failure is an outcome, no exception.
    /// </summary>
    Task<RenderResult> RenderAsync(ReadOnlyMemory<byte> content, FileKind kind, CancellationToken cancel);

    /// <summary>
    /// The one small picture of a person, within seconds, since its sender waits. Any failure is an outcome, no exception.
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
