using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.Reviews;

/// <summary>
/// A review that waits for the proof of its request: agents find it, and it is in their queue once the proof is there. The family is
/// reminded once before the deadline; without proof until the last resort the request is refused.
/// </summary>
internal static class AwaitedProofRules
{
    private static readonly TimeSpan LongestNotice = TimeSpan.FromDays(1);

    /// <summary>A day before the deadline, and half the time for the proof before a deadline of less than two days.</summary>
    public static DateTimeOffset RemindAt(DateTimeOffset declaredAt, ProofDue due)
    {
        var half = (due.Deadline - declaredAt) / 2;
        return due.Deadline - (half < LongestNotice ? half : LongestNotice);
    }

    /// <summary>The opened review as it waits for its proof; unchanged where a document is there, or none is to follow.</summary>
    public static Review Await(Review opened, ProofDue? due) => due is null || !IsWithout(opened) ? opened : opened with
    {
        Proof = new AwaitedProof { Due = due },
        NextProofStepAt = RemindAt(opened.DeclaredAt, due),
    };

    /// <summary>
    /// The next step of a review that waits for its proof: the reminder, or the refusal after the last resort, each with its message; null
    /// where no step is due.
    /// </summary>
    /// <param name="refusal">Without a document, in the words of the town's list.</param>
    public static Change<Review>? Step(Review review, Verdict refusal, DateTimeOffset now) => review switch
    {
        _ when !review.AwaitsProof() || review.NextProofStepAt > now => null,
        { Proof.Due.LastResort: var last } when now > last => DecideReviewRules.End(review, refusal, by: null, now),
        { Proof: { RemindedAt: null } proof, Head: { } head } => Remind(review, proof, head, now),
        _ => null,
    };

    /// <summary>The review whose awaited proof was just added, and the message about it; else unchanged, without a message.</summary>
    public static Change<Review> Receive(Review review, DateTimeOffset now)
    {
        if (!review.AwaitsProof() || review.Proof is not { } awaited)
            return new(review);
        var proof = awaited with { ReceivedAt = now };
        return new(
            review with { Proof = proof, NextProofStepAt = null },
            (long version) => new SupportingDocumentsProvided
            {
                RequestKind = review.RequestKind,
                RequestId = review.Id,
                HouseholdId = review.HouseholdId!,
                Version = version,
                ProvidedAt = now,
                Due = proof.Due,
            });
    }

    /// <summary>Whether the review waits for a proof whose last resort has passed: it takes none any more, and is about to be refused.
    /// </summary>
    public static bool IsOver(Review review, DateTimeOffset now) => review.AwaitsProof() && now > review.Proof!.Due.LastResort;

    private static bool IsWithout(Review opened) =>
        opened is { State: ReviewState.Waiting, DocumentIds: [], MissingDocuments: 0 };

    private static Change<Review> Remind(Review review, AwaitedProof proof, RequestHead head, DateTimeOffset now) => new(
        review with
        {
            Proof = proof with { RemindedAt = now },
            // The first instant after the last resort, in the database's milliseconds.
            NextProofStepAt = proof.Due.LastResort.AddMilliseconds(1),
        },
        (long version) => new SupportingDocumentsDue
        {
            RequestKind = review.RequestKind,
            Request = head,
            Version = version,
            Due = proof.Due,
            RemindedAt = now,
        });
}
