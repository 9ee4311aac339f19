using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Contracts.Identity;

/// <summary>A requested change of address was withdrawn before the town decided. The address stays as it was.</summary>
public sealed record AddressChangeWithdrawn
{
    public required RequestHead Request { get; init; }

    /// <summary>The household's version.</summary>
    public required long Version { get; init; }
    public required DateTimeOffset WithdrawnAt { get; init; }
}
