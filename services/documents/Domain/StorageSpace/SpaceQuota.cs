namespace EspaceFamille.Documents.Domain.StorageSpace;

/// <summary>How much a storage space holds.</summary>
internal static class SpaceQuota
{
    public const int MaxDocuments = 50;

    /// <summary>100 MiB, with each file rounded up to 64 KiB.</summary>
    public const long MaxBytes = 100 * 1024 * 1024;

    /// <summary>The limit that one more document exceeds, or null.</summary>
    /// <param name="replacedBlocks">Blocks of the file that it replaces; null for a new document.</param>
    public static SpaceLimit? Exceeded(Space space, int blocks, int? replacedBlocks = null)
    {
        if (replacedBlocks is null && space.Documents.Count >= MaxDocuments)
            return SpaceLimit.Documents;
        var added = (long)(blocks - (replacedBlocks ?? 0)) * SpaceDocument.BlockBytes;
        return added > 0 && space.UsedBytes + added > MaxBytes ? SpaceLimit.Bytes : null;
    }
}

/// <summary>What a document that is not taken would exceed.</summary>
internal enum SpaceLimit
{
    Documents,
    Bytes,
}
