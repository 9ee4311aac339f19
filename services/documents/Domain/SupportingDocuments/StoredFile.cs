namespace EspaceFamille.Documents.Domain.SupportingDocuments;

/// <summary>An accepted file: its kind by content, its size in bytes and the SHA-256 of its content in lower case hexadecimal.</summary>
internal sealed record StoredFile
{
    public required string FileId { get; init; }
    public required FileKind Kind { get; init; }
    public required int Bytes { get; init; }
    public required string Sha256 { get; init; }

    /// <summary>Null for a file that was uploaded while no scanner was configured.</summary>
    public ScanState? Scan { get; init; }

    /// <summary>Null for a file that was uploaded while no renderer was configured: it has no pages, and nothing waits for them.</summary>
    public FileState? State { get; init; }

    /// <summary>Number of pages of the file; null unless it is ready.</summary>
    public int? PageCount { get; init; }

    /// <summary>Number of stored pages, the first ones; null unless it is ready.</summary>
    public int? ShownPages { get; init; }
}
