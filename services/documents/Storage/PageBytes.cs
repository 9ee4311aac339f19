namespace EspaceFamille.Documents.Storage;

/// <summary>One page of a file, encrypted: a document of its own, so that no list or review loads it.</summary>
internal sealed record PageBytes
{
    /// <summary><c>{document}/{file}/{number}</c>: rendering a file again writes the same pages.</summary>
    public required string Id { get; init; }
    public required string DocumentId { get; init; }
    public required string FileId { get; init; }

    /// <summary>The picture: WebP.</summary>
    public required byte[] Content { get; init; }

    /// <summary>The text of the page, in UTF-8.</summary>
    public required byte[] Text { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A page without its content.</summary>
internal sealed record PageAge
{
    public required string Id { get; init; }
    public required string DocumentId { get; init; }
    public required string FileId { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}
