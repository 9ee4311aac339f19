using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain;

namespace EspaceFamille.Reservations.Storage;

/// <summary>What is submitted for which enrolment of which household; all days lie between the two, both inclusive.</summary>
/// <param name="AccountId">The account that submits: an adult's of the household, or an agent's.</param>
internal sealed record Submission(
    string HouseholdId, string AccountId, string EnrolmentId, Idempotency Idempotency, DateOnly From, DateOnly To)
{
    /// <summary>The versions that it was made from; null when whoever submits does not mind.</summary>
    public ExpectedVersions? Expected { get; init; }

    /// <summary>Why an agent acts in the household's name; null when the family acts.</summary>
    public string? AgentReason { get; init; }

    /// <summary>Who reads the mails of an agent's act; null when the family acts.</summary>
    public IReadOnlyList<string>? MailsTo { get; init; }

    public ReservationRequest Request(string id, string number, DateTimeOffset now, ReservationDecision decision) =>
        new(id, number, now, AccountId, HouseholdId, decision.Added, decision.Removed, Idempotency)
        {
            AgentReason = AgentReason,
            MailsTo = MailsTo,
        };
}
