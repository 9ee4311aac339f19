namespace EspaceFamille.Contracts.Documents;

/// <summary>A storage space that was not opened for three years is erased unless its owner opens it before.</summary>
public sealed record SpaceErasureAnnounced
{
    public required string AccountId { get; init; }

    /// <summary>The version of the space.</summary>
    public required long Version { get; init; }

    /// <summary>The day in the town.</summary>
    public required DateOnly AnnouncedOn { get; init; }

    /// <summary>The first day on which it may be erased.</summary>
    public required DateOnly ErasedOn { get; init; }
}
