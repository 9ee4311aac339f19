using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain;

namespace EspaceFamille.Reservations.Features.DeclareAbsence;

/// <summary>A claim with who makes it: an adult of the household, or an agent in its name.</summary>
/// <param name="AccountId">The account that declares.</param>
internal sealed record AbsenceDeclaration(AbsenceClaim Claim, string AccountId, Idempotency Idempotency)
{
    public IReadOnlyList<Receipt> Receipts { get; init; } = [];

    /// <summary>One of its receipts is none of ours.</summary>
    public bool HasForgedReceipt { get; init; }

    /// <summary>Why an agent acts in the household's name; null when the family acts.</summary>
    public string? AgentReason { get; init; }

    /// <summary>Who reads the mails of an agent's act; null when the family acts.</summary>
    public IReadOnlyList<string>? MailsTo { get; init; }

    /// <summary>The absence that comes of it once the rules have said yes.</summary>
    public Absence Absence(string id, string number, AbsenceDecision decision, DateTimeOffset now) => new()
    {
        Id = id,
        Number = number,
        HouseholdId = Claim.HouseholdId,
        ChildId = Claim.ChildId,
        DeclaredBy = AccountId,
        DeclaredAt = now,
        From = Claim.From,
        To = Claim.To,
        Reason = Claim.Reason,
        Comment = Claim.Comment,
        Days = [.. decision.Days.GroupBy(day => day.EnrolmentId).Select(enrolment => new EnrolmentDays
        { EnrolmentId = enrolment.Key, Days = [.. enrolment.Select(day => day.Day).Order()] })],
        Documents = [.. Receipts.Select(receipt => new DeclaredDocument { DocumentId = receipt.DocumentId, Files = receipt.Files })],
        Idempotency = Idempotency,
        State = AbsenceState.UnderReview,
        AgentReason = AgentReason,
        MailsTo = MailsTo,
    };
}
