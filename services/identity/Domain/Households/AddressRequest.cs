using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Requests;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Households;

/// <summary>
/// A requested change of the household's address, or of a child's own. The address changes in the write that applies an
/// acceptance.
/// </summary>
internal sealed record AddressRequest(RequestHead Head, DateTimeOffset At, Address Wanted)
{
    public string Id => Head.Id;

    /// <summary>Of its submission.</summary>
    public required Idempotency Idempotency { get; init; }

    /// <summary>The supporting documents, which belong to the account that submitted it.</summary>
    public required IReadOnlyList<string> DocumentIds { get; init; }

    /// <summary>Null where an adult submitted it.</summary>
    public OnBehalf? OnBehalf { get; init; }
    public Decision? Decision { get; init; }

    /// <summary>The number of the decision that was applied last; 0 before the first.</summary>
    public int DecisionNumber { get; init; }
    public TownReason? TownReason { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>When the family withdrew it, or an agent for it; no decision applies then.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>The address that an acceptance replaced, for a decision that undoes it; null otherwise.</summary>
    public ReplacedAddress? Replaced { get; init; }

    public RequestState State => Decision switch
    {
        Contracts.Decision.Accepted => RequestState.Accepted,
        Contracts.Decision.Refused => RequestState.Refused,
        null => WithdrawnAt is null ? RequestState.UnderReview : RequestState.Withdrawn,
    };
}

/// <param name="Address">Null where a child had none of its own.</param>
internal sealed record ReplacedAddress(Address? Address, FieldOrigin? Origin);
