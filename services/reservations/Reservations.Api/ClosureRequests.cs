namespace EspaceFamille.Reservations.Api;

/// <summary>The closure of a place, from one day to another, both inclusive.</summary>
/// <param name="Place" example="CONCARET">The place's code.</param>
/// <param name="From" example="2027-01-29">The first day.</param>
/// <param name="To" example="2027-01-29">The last day, inclusive.</param>
/// <param name="Reason" example="Journée pédagogique">What families read, 1 to 100 characters.</param>
public sealed record PreviewClosureRequest(string Place, DateOnly From, DateOnly To, string Reason);

/// <summary>The decision of a closure that was previewed.</summary>
/// <param name="Closure">The closure, as it was previewed.</param>
/// <param name="Digest" example="92bfec272abc8421d6aeb8cee0bd801f">The digest of the preview.</param>
public sealed record DecideClosureRequest(PreviewClosureRequest Closure, string Digest);
