namespace EspaceFamille.Documents.Storage;

/// <summary>The encrypted content of one file: a document of its own, so that no list or review loads it.</summary>
internal sealed record FileBytes
{
    public required string Id { get; init; }
    public required string DocumentId { get; init; }
    public required byte[] Content { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A file without its content.</summary>
internal sealed record FileBytesAge
{
    public required string Id { get; init; }
    public required string DocumentId { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}
