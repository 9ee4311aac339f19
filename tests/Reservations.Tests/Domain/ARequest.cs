using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Requests;
using static EspaceFamille.Reservations.Tests.Domain.APlanning;
using static EspaceFamille.Reservations.Tests.Domain.TarnosCalendar;

namespace EspaceFamille.Reservations.Tests.Domain;

/// <summary>A request of Johan's household, stored and not applied yet.</summary>
internal static class ARequest
{
    public static ReservationRequest Of(IReadOnlyList<DateOnly> added, IReadOnlyList<DateOnly> removed, DateTimeOffset at) => new()
    {
        Id = "request-1",
        Version = 1,
        Number = "RES-2026-000001",
        HouseholdId = "toulemonde",
        SubmittedBy = "parent",
        Role = "family",
        SubmittedAt = at,
        Parts = [new RequestPart(Johan.Id, Johan.ChildId, Year, added, removed, RequestPartState.Submitted)],
        Idempotency = new Idempotency("key", "hash"),
        Recipients = ["parent"],
    };
}
