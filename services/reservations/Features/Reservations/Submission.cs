using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Domain.Requests;

namespace EspaceFamille.Reservations.Features.Reservations;

/// <summary>A change of one enrolment's days that has not been decided yet; all days are between the two, both inclusive.</summary>
/// <param name="ExpectedVersions">The versions of the plannings that were displayed; null when any version is accepted.</param>
/// <param name="Digest">The digest of the preview that was displayed; null when none was.</param>
internal sealed record Submission(
    HouseholdScope Scope, string EnrolmentId, DateOnly From, DateOnly To, Idempotency Idempotency, OnBehalf? OnBehalf,
    string? ExpectedVersions, string? Digest)
{
    /// <summary>The request that an accepted decision creates.</summary>
    public ReservationRequest Request(
        string id, string number, DateTimeOffset now, PlanningContext context, string activity, ReservationDecision decision,
        IReadOnlyList<string> recipients) => new()
        {
            Id = id,
            Number = number,
            HouseholdId = Scope.HouseholdId,
            SubmittedBy = Scope.Actor.AccountId,
            Role = Scope.Actor.Role,
            SubmittedAt = now,
            Parts =
            [
                new RequestPart(
                    EnrolmentId, context.Enrolment.ChildId, context.Planning.SchoolYear, decision.Added, decision.Removed,
                    RequestPartState.Submitted)
                {
                    Activity = activity,
                    Digest = Digest,
                },
            ],
            ExpectedVersions = ExpectedVersions,
            Idempotency = Idempotency,
            OnBehalf = OnBehalf,
            Recipients = recipients,
        };
}
