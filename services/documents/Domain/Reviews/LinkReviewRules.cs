using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.Reviews;

/// <summary>
/// The documents of a link request, which an agent decides in identity with the adult of a household. Its review here lists them, records
/// who read them and ends with the decision, from which their retention is counted. It publishes only that the person has to add others.
/// </summary>
internal static class LinkReviewRules
{
    public static RequestReference ReferenceOf(LinkRequestHead request) => new() { Kind = RequestKind.Link, RequestId = request.Id };

    /// <param name="attached">Those of the declared documents that are available.</param>
    public static Change<Review> Open(LinkRequested link, IReadOnlyList<SupportingDocument> attached, DateTimeOffset now) =>
        OpenReviewRules.WithMissing(DecideReviewRules.AfterAnalysis(WithDocuments(link, attached), now), now);

    /// <summary>The review of a request whose decision was delivered first; its documents are added when the request is.</summary>
    public static Review DecidedBeforeOpening(LinkDecided decided) => Ended(Waiting(decided.Request), decided);

    /// <summary>Null when the decision is recorded.</summary>
    public static Change<Review>? End(Review review, LinkDecided decided) =>
        review.State is ReviewState.Waiting ? new(Ended(review, decided)) : null;

    private static Review WithDocuments(LinkRequested link, IReadOnlyList<SupportingDocument> attached) => Waiting(link.Request) with
    {
        DocumentIds = [.. attached.Select(document => document.Id)],
        MissingDocuments = link.DocumentIds.Distinct(StringComparer.Ordinal).Count() - attached.Count,
        PendingDocumentIds = [.. attached.Where(AnalysisRules.IsPending).Select(document => document.Id)],
        UnreadableDocumentIds = [.. attached.Where(AnalysisRules.IsUnreadable).Select(document => document.Id)],
    };

    private static Review Waiting(LinkRequestHead request) => new()
    {
        Id = request.Id,
        RequestKind = RequestKind.Link,
        HouseholdId = null,
        AccountId = request.AccountId,
        KeyHouseholdId = request.KeyHouseholdId,
        ChildId = null,
        Number = request.Number,
        DeclaredAt = request.RequestedAt,
        Days = [],
        DocumentIds = [],
        Head = HeadOf(request),
        State = ReviewState.Waiting,
        Readings = [],
    };

    /// <summary>The person alone is mailed.</summary>
    private static RequestHead HeadOf(LinkRequestHead request) => new()
    {
        Id = request.Id,
        Number = request.Number,
        HouseholdId = "",
        ChildId = null,
        SubmittedBy = request.AccountId,
        Recipients = [request.AccountId],
    };

    private static Review Ended(Review review, LinkDecided decided) => review with
    {
        State = ReviewState.Decided,
        Decision = decided.Decision,
        DecidedBy = decided.DecidedBy,
        DecisionNumber = 1,
        EndedAt = decided.DecidedAt,
    };
}
