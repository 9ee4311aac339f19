using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Documents.Domain;

namespace EspaceFamille.Documents.Features.DecideReview;

/// <summary>The decision as it stands. <c>DecidedBy</c> is null when the town's setting took it.</summary>
internal sealed record TakenDecision(
    string AbsenceId, Decision? Decision, RefusalReason? Reason, string? Words, string? DecidedBy, DateTimeOffset? DecidedAt)
{
    public static TakenDecision Of(Review review) =>
        new(review.Id, review.Decision, review.Reason, review.Words, review.DecidedBy, review.EndedAt);
}
