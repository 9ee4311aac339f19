using EspaceFamille.Contracts;

namespace EspaceFamille.Reservations.Api;

/// <summary><c>GET /api/reservations/requests?number=</c>: the request with that number and its household, as the only item.</summary>
/// <param name="RequestId">The id of the request.</param>
/// <param name="Number" example="ABS-2026-000123">The request's number, as the family reads it.</param>
/// <param name="Kind">What the request is about.</param>
/// <param name="HouseholdId">The household that made it.</param>
public sealed record FoundRequestResponse(string RequestId, string Number, RequestKind Kind, string HouseholdId);
