using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Reservations.Api;

/// <summary>A request for reservations that was accepted; the answer to every repeat under its idempotency key.</summary>
/// <param name="Id">The id of the request.</param>
/// <param name="Number" example="RES-2026-000123">The request number, such as <c>RES-2026-000123</c>.</param>
/// <param name="Decision">The town's answer.</param>
/// <param name="Added">The days that become reserved, in ascending order.</param>
/// <param name="Removed">The days that become free, in ascending order.</param>
public sealed record ReservationsResponse(
    string Id, string Number, Decision Decision, IReadOnlyList<DateOnly> Added, IReadOnlyList<DateOnly> Removed);

/// <summary>The town's answer to a request.</summary>
[JsonConverter(typeof(ApiEnumConverter<Decision>))]
public enum Decision
{
    Unknown,
    Accepted,
    Refused,
}
