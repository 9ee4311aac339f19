using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Contracts.Identity;

/// <summary>A household requested a change of its postal address. The address itself is not published before it is accepted.</summary>
public sealed record AddressChangeRequested
{
    public required RequestHead Request { get; init; }

    /// <summary>The household's version.</summary>
    public required long Version { get; init; }
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>The supporting documents, which belong to the account that submitted the request.</summary>
    public required IReadOnlyList<string> DocumentIds { get; init; }
}
