namespace EspaceFamille.Platform;

/// <summary>
/// State that is read and written as one document. <see cref="Version"/> guards every write. Its outbox is in
/// the same document but not in this class, so that no write of state can replace it.
/// </summary>
public abstract record Aggregate
{
    public required string Id { get; init; }

    /// <summary>0 before the first write; the store counts it up with each one.</summary>
    public long Version { get; init; }
}
