namespace EspaceFamille.Reservations.Api;

/// <summary>What a closure would cancel. Nothing is saved.</summary>
/// <param name="Digest">To be sent with the decision: another one is refused with the new preview.</param>
/// <param name="Days">The days on which the place would otherwise open.</param>
/// <param name="ReservedDays" example="112">How many reserved days would be cancelled, of all children.</param>
public sealed record ClosurePreviewResponse(
    string Digest, string Place, string PlaceName, string Reason, IReadOnlyList<DateOnly> Days, int ReservedDays, int Children,
    int Households);

/// <summary>An act of the town that cancelled reserved days.</summary>
/// <param name="ByImport">Whether an import caused it, and not a decision on a page.</param>
/// <param name="PlaceName">Null for an import, which may concern several places.</param>
/// <param name="Days">Empty for an import.</param>
/// <param name="CancelledDays" example="112">How many reserved days it has cancelled so far, of all children.</param>
public sealed record ClosureResponse(
    string Id, bool ByImport, string? PlaceName, string Reason, IReadOnlyList<DateOnly> Days, ClosureState State,
    DateTimeOffset DecidedAt, DateTimeOffset? TakenBackAt, int CancelledDays);

/// <summary>A place that can close.</summary>
public sealed record ClosurePlace(string Code, string Name);

/// <summary>The places that can close, and the acts, newest first.</summary>
public sealed record ClosuresResponse(IReadOnlyList<ClosurePlace> Places, IReadOnlyList<ClosureResponse> Closures);
