namespace EspaceFamille.Contracts.Documents;

/// <summary>
/// A file of a supporting document was stored and waits for the malware scanner and the renderer; also sent again for a file that waits
/// too long.
/// </summary>
public sealed record FileReceived
{
    public required string DocumentId { get; init; }
    public required string FileId { get; init; }

    /// <summary>The document's version.</summary>
    public required long Version { get; init; }
}
