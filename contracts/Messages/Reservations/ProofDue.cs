namespace EspaceFamille.Contracts.Reservations;

/// <summary>Until when the family adds the proof of an absence that it declared without one. Both instants are inclusive.</summary>
public sealed record ProofDue
{
    /// <summary>Proof that is added after it is late.</summary>
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>Without proof, the absence is refused after it.</summary>
    public required DateTimeOffset LastResort { get; init; }
}
