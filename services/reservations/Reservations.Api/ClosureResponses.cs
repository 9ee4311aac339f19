namespace EspaceFamille.Reservations.Api;

/// <summary>What a closure would cancel. Nothing is saved.</summary>
/// <param name="Digest" example="92bfec272abc8421d6aeb8cee0bd801f">
/// To be sent with the decision: another one is refused with the new preview.
/// </param>
/// <param name="Place" example="CONCARET">The place's code.</param>
/// <param name="PlaceName" example="1-Restaurant Félix Concaret">The place's name.</param>
/// <param name="Reason" example="Journée pédagogique">What families read.</param>
/// <param name="Days">The days on which the place would otherwise open.</param>
/// <param name="ReservedDays" example="112">How many reserved days would be cancelled, of all children.</param>
/// <param name="Children" example="112">How many children have such a day.</param>
/// <param name="Households" example="87">How many households have such a child.</param>
public sealed record ClosurePreviewResponse(
    string Digest, string Place, string PlaceName, string Reason, IReadOnlyList<DateOnly> Days, int ReservedDays, int Children,
    int Households);

/// <summary>An act of the town that cancelled reserved days.</summary>
/// <param name="Id" example="92bfec272abc8421d6aeb8cee0bd801f-0">The act's id.</param>
/// <param name="ByImport">Whether an import caused it, and not a decision on a page.</param>
/// <param name="PlaceName" example="1-Restaurant Félix Concaret">Null for an import, which may concern several places.</param>
/// <param name="Reason" example="Journée pédagogique">What families read; empty for an import.</param>
/// <param name="Days">The days on which the place closes; empty for an import.</param>
/// <param name="State">How far it is carried out.</param>
/// <param name="DecidedAt" example="2027-01-12T09:15:00+01:00">When it was decided.</param>
/// <param name="TakenBackAt" example="2027-01-13T14:00:00+01:00">When it was taken back; null unless it was.</param>
/// <param name="CancelledDays" example="112">How many reserved days it has cancelled so far, of all children.</param>
public sealed record ClosureResponse(
    string Id, bool ByImport, string? PlaceName, string Reason, IReadOnlyList<DateOnly> Days, ClosureState State,
    DateTimeOffset DecidedAt, DateTimeOffset? TakenBackAt, int CancelledDays);

/// <summary>A place that can close.</summary>
/// <param name="Code" example="CONCARET">The place's code.</param>
/// <param name="Name" example="1-Restaurant Félix Concaret">The place's name.</param>
public sealed record ClosurePlace(string Code, string Name);

/// <summary>The places that can close, and a page of the acts, newest first.</summary>
/// <param name="Places">The places of the town.</param>
/// <param name="Closures">The acts of the page, 20 at most.</param>
public sealed record ClosuresResponse(IReadOnlyList<ClosurePlace> Places, IReadOnlyList<ClosureResponse> Closures)
{
    /// <summary>The value of <c>after</c> for the next page; null on the last one.</summary>
    /// <example>92bfec272abc8421d6aeb8cee0bd801f-0</example>
    public string? Next { get; init; }
}
