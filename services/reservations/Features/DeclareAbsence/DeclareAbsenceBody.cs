using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Reservations.Domain;

namespace EspaceFamille.Reservations.Features.DeclareAbsence;

/// <summary>What a family sends. The dates are both inclusive; the receipts are what its uploads were answered with.</summary>
internal sealed record DeclareAbsenceBody
{
    public required string ChildId { get; init; }
    public required IReadOnlyList<string> EnrolmentIds { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required AbsenceReason Reason { get; init; }
    public string? Comment { get; init; }
    public IReadOnlyList<string>? Receipts { get; init; }

    /// <param name="now">By the town's clock, which receipts are dated by.</param>
    public AbsenceClaim Claim(string household, IEnumerable<Receipt> receipts, DateTimeOffset now) => new(
        household, ChildId, EnrolmentIds, From, To, Reason, Comment,
        [.. receipts.Select(receipt => new ReceiptFacts(receipt.DocumentId, receipt.HouseholdId, now - receipt.IssuedAt))]);
}
