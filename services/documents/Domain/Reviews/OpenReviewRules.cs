using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.Reviews;

/// <summary>The first state of a review.</summary>
internal static class OpenReviewRules
{
    /// <param name="automatic">
    /// Qualifications that need no agent. All documents must be of such a kind, be available as declared, readable and free of malware.
    /// </param>
    public static Change<Review> Open(
        ReviewedRequest request, IReadOnlyList<SupportingDocument> attached, IReadOnlyCollection<string> automatic, DateTimeOffset now)
    {
        var waiting = new Review
        {
            Id = request.Head.Id,
            RequestKind = request.Kind,
            HouseholdId = request.Head.HouseholdId,
            ChildId = request.Head.ChildId,
            Number = request.Head.Number,
            DeclaredAt = request.DeclaredAt,
            From = request.From,
            To = request.To,
            Days = request.Days,
            PlaceIds = request.PlaceIds,
            DocumentIds = [.. attached.Select(document => document.Id)],
            MissingDocuments = request.Documents.Count(declared => !attached.Any(document => IsComplete(document, declared))),
            Head = request.Head,
            PendingDocumentIds = [.. attached.Where(AnalysisRules.IsPending).Select(document => document.Id)],
            UnreadableDocumentIds = [.. attached.Where(AnalysisRules.IsUnreadable).Select(document => document.Id)],
            State = ReviewState.Waiting,
            Readings = [],
        };
        var needsNoAgent = request.MayBeAutomatic && attached.Count > 0 && waiting.MissingDocuments == 0
            && attached.All(document => automatic.Contains(document.Qualification) && DecideReviewRules.NeedsNoAgent(document));
        waiting = AwaitedProofRules.Await(waiting, request.ProofDue) with { AcceptedOnceAnalysed = needsNoAgent };
        var opened = DecideReviewRules.AfterAnalysis(waiting, now);
        return WithMissing(opened, now);
    }

    /// <summary>With the message about declared documents that are not available, where there are any.</summary>
    public static Change<Review> WithMissing(Change<Review> opened, DateTimeOffset now) =>
        opened.State is { MissingDocuments: > 0, Head: { } head }
            ? opened with { Messages = [.. opened.Messages, Missing(opened.State, head, now)] }
            : opened;

    /// <summary>
    /// The review with documents that a delivery of the declaration attached while its withdrawal inserted the review, so that they are
    /// erased with it; null when it lists them.
    /// </summary>
    public static Change<Review>? AddAttached(Review review, IEnumerable<string> attachedIds)
    {
        string[] unlisted = [.. attachedIds.Except(review.DocumentIds, StringComparer.Ordinal)];
        return unlisted.Length == 0 ? null : new(review with { DocumentIds = [.. review.DocumentIds, .. unlisted] });
    }

    /// <summary>The closed review of a request whose withdrawal was delivered first: the request then opens nothing.</summary>
    public static Review ClosedBeforeOpening(RequestKind kind, RequestHead request, DateTimeOffset withdrawnAt) => new()
    {
        Id = request.Id,
        RequestKind = kind,
        HouseholdId = request.HouseholdId,
        ChildId = request.ChildId,
        Number = request.Number,
        DeclaredAt = withdrawnAt,
        Days = [],
        DocumentIds = [],
        State = ReviewState.Closed,
        EndedAt = withdrawnAt,
        WithdrawnAt = withdrawnAt,
        Readings = [],
    };

    private static Func<long, SupportingDocumentsMissing> Missing(Review waiting, RequestHead request, DateTimeOffset now) => version =>
        new SupportingDocumentsMissing
        {
            RequestKind = waiting.RequestKind,
            Request = request,
            Version = version,
            Missing = waiting.MissingDocuments,
            FoundAt = now,
        };

    private static bool IsComplete(SupportingDocument document, DeclaredDocument declared) =>
        document.Id == declared.DocumentId && declared.Files.All(file => document.Files.Any(stored => stored.FileId == file.FileId));
}
