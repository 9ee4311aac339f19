using EspaceFamille.Contracts;

namespace EspaceFamille.Platform;

/// <summary>Requests that a member of staff reviews: reads their reasons, comments and documents, and decides.</summary>
/// <param name="Kind">The kind of the requests.</param>
/// <param name="PlaceId">The place that they concern; null for all places, and for those that concern none.</param>
public sealed record ReviewRight(RequestKind Kind, string? PlaceId);
