using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Contracts.Identity;

/// <summary>
/// The town's decision on a change of address was applied to the household. A changed decision has a higher number: consumers apply the
/// highest only.
/// </summary>
public sealed record AddressChangeDecided
{
    public required RequestHead Request { get; init; }

    /// <summary>The household's version.</summary>
    public required long Version { get; init; }
    public required Decision Decision { get; init; }

    /// <summary>The reason of a refusal as the town's list worded it; null when accepted.</summary>
    public TownReason? TownReason { get; init; }
    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>1 for the first decision of the request.</summary>
    public required int Number { get; init; }
}
