using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain;

/// <summary>The life of a review: it waits, then is decided once, or closed because the absence was withdrawn.</summary>
internal static class ReviewRules
{
    /// <param name="automatic">Qualifications that need no agent. All documents must be of such a kind, all be there, and nothing be wrong with them.</param>
    public static Change<Review> Open(
        AbsenceDeclared absence, IReadOnlyList<SupportingDocument> attached, IReadOnlyCollection<string> automatic, DateTimeOffset now)
    {
        var waiting = new Review
        {
            Id = absence.AbsenceId,
            HouseholdId = absence.HouseholdId,
            ChildId = absence.ChildId,
            Number = absence.Number,
            DeclaredAt = absence.DeclaredAt,
            From = absence.From,
            To = absence.To,
            Days = [.. absence.Days.SelectMany(enrolment => enrolment.Days).Distinct().Order()],
            DocumentIds = [.. attached.Select(document => document.Id)],
            MissingDocuments = absence.Documents.Count(declared => !attached.Any(document => IsWhole(document, declared))),
            UnscannedDocumentIds = [.. attached.Where(ScanRules.IsPending).Select(document => document.Id)],
            State = ReviewState.Waiting,
            Readings = [],
        };
        var needsNoAgent = attached.Count > 0 && waiting.MissingDocuments == 0
            && attached.All(document => automatic.Contains(document.Qualification) && !ScanRules.IsInfected(document));
        return AcceptIfScanned(waiting with { AcceptedOnceScanned = needsNoAgent }, now);
    }

    /// <summary>The review told that a document of it was scanned to the end; null when that is no news, or of no use any more.</summary>
    public static Change<Review>? Scanned(Review review, string documentId, bool infected, DateTimeOffset now) =>
        review.State is ReviewState.Waiting && review.UnscannedDocumentIds.Contains(documentId)
            ? AcceptIfScanned(
                review with
                {
                    UnscannedDocumentIds = [.. review.UnscannedDocumentIds.Where(id => id != documentId)],
                    AcceptedOnceScanned = review.AcceptedOnceScanned && !infected,
                },
                now)
            : null;

    /// <summary>The decided review with its message; null when it was decided or closed before, or would be accepted unscanned.</summary>
    public static Change<Review>? Decide(Review review, Verdict verdict, string agent, DateTimeOffset now) =>
        review.State is ReviewState.Waiting && (verdict.Decision is Decision.Refused || review.UnscannedDocumentIds.Count == 0)
            ? End(review, verdict, agent, now)
            : null;

    /// <summary>Whether the review ended by this very verdict of this agent, just now or when the agent sent it before.</summary>
    public static bool IsDecisionOf(Review review, Verdict verdict, string agent) =>
        review.DecidedBy == agent && (review.Decision, review.Reason, review.Words) == (verdict.Decision, verdict.Reason, verdict.Words);

    /// <summary>The closed review; null when there is nothing left to close.</summary>
    public static Change<Review>? Close(Review review, DateTimeOffset now) =>
        review.State is ReviewState.Waiting ? new(review with { State = ReviewState.Closed, EndedAt = now }) : null;

    /// <summary>What stays of an absence that was withdrawn before it was heard of: its declaration, coming late, opens nothing.</summary>
    public static Review ClosedBeforeOpening(AbsenceWithdrawn absence) => new()
    {
        Id = absence.AbsenceId,
        HouseholdId = absence.HouseholdId,
        ChildId = absence.ChildId,
        Number = absence.Number,
        DeclaredAt = absence.WithdrawnAt,
        Days = [],
        DocumentIds = [],
        State = ReviewState.Closed,
        EndedAt = absence.WithdrawnAt,
        Readings = [],
    };

    /// <summary>The review with one more reading; null when nothing in it concerns the town any more.</summary>
    public static Change<Review>? Read(Review review, string fileId, string agent, DateTimeOffset now) => review.State is ReviewState.Closed
        ? null
        : new(review with { Readings = [.. review.Readings, new Reading { By = agent, At = now, FileId = fileId }] });

    private static Change<Review> AcceptIfScanned(Review review, DateTimeOffset now) => review is { AcceptedOnceScanned: true, UnscannedDocumentIds.Count: 0 }
        ? End(review, new Verdict(Decision.Accepted), by: null, now)
        : new(review);

    private static bool IsWhole(SupportingDocument document, DeclaredDocument declared) =>
        document.Id == declared.DocumentId && declared.Files.All(file => document.Files.Any(stored => stored.FileId == file.FileId));

    private static Change<Review> End(Review review, Verdict verdict, string? by, DateTimeOffset now) => new(
        review with
        {
            State = ReviewState.Decided,
            Decision = verdict.Decision,
            Reason = verdict.Reason,
            Words = verdict.Words,
            DecidedBy = by,
            EndedAt = now,
        },
        new SupportingDocumentsReviewed
        {
            AbsenceId = review.Id,
            HouseholdId = review.HouseholdId,
            Version = review.Version + 1,
            Decision = verdict.Decision,
            Reason = verdict.Reason,
            ReviewedAt = now,
        });
}

/// <summary>What an agent, or the town's setting, says. A refusal has a reason and may have words.</summary>
internal sealed record Verdict(Decision Decision, RefusalReason? Reason = null, string? Words = null);
