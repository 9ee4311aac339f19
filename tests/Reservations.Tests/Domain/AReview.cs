using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Reservations.Tests.Service;

namespace EspaceFamille.Reservations.Tests.Domain;

/// <summary>The review of an absence's supporting documents, as documents publishes it.</summary>
internal static class AReview
{
    public static SupportingDocumentsReviewed Of(string absence, Decision decision) => new()
    {
        RequestKind = RequestKind.Absence,
        RequestId = absence,
        HouseholdId = "whichever",
        Version = 2,
        Decision = decision,
        Reason = decision is Decision.Refused ? RefusalReason.Unreadable : null,
        ReviewedAt = ReservationsHost.Morning,
    };
}
