using EspaceFamille.Reservations.Domain;

namespace EspaceFamille.Reservations.Features.DeclareAbsence;

/// <summary>What a family declares: one child, one or several of its enrolments, a period (both days inclusive).</summary>
/// <param name="HouseholdId">The caller's household.</param>
internal sealed record AbsenceClaim(
    string HouseholdId,
    string ChildId,
    IReadOnlyList<string> EnrolmentIds,
    DateOnly From,
    DateOnly To,
    AbsenceReason Reason,
    string? Comment,
    IReadOnlyList<ReceiptFacts> Receipts)
{
    public bool Covers(DateOnly day) => day >= From && day <= To;
}

/// <summary>What a genuine receipt of an uploaded piece says; its signature was checked before.</summary>
/// <param name="Age">Since the upload.</param>
internal sealed record ReceiptFacts(string PieceId, string HouseholdId, TimeSpan Age);

/// <summary>One planning of a claimed enrolment, with its days that another absence, not settled yet, already holds.</summary>
internal sealed record ClaimedPlanning(PlanningContext Context, IReadOnlySet<DateOnly> UnderReview);
