namespace EspaceFamille.Contracts.Documents;

/// <summary>
/// The storage space of an account received its first document, or lost its last one. Neither a number nor anything else of its content is
/// published.
/// </summary>
public sealed record SpaceContentChanged
{
    public required string AccountId { get; init; }

    /// <summary>
    /// Increases with each of these messages about the account, also when its space was erased and created again. A service that keeps a
    /// copy ignores a version that is not newer than its own.
    /// </summary>
    public required long Version { get; init; }

    /// <summary>False for an empty space, and for one that was erased.</summary>
    public required bool HasDocuments { get; init; }
}
