using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.Reviews;

/// <summary>Builds what households and agents read of a review, the agent's words opened.</summary>
internal sealed class ReviewResponses(WordsSeal seal, ReviewDeadlines deadlines, TownClock town)
{
    /// <param name="changeableUntil">Null when the agent who reads it may not change its decision.</param>
    public ReviewResponse Of(
        Review review, IReadOnlyList<SupportingDocumentResponse> documents, DateTimeOffset? changeableUntil = null) =>
        new(
            review.RequestKind, review.Id, review.Number, review.HouseholdId, review.ChildId, review.DeclaredAt,
            review.From, review.To, review.Days, review.State.ToApi(), review.Decision?.ToApi(), review.Reason?.ToApi(),
            seal.Decrypt(review), review.DecidedBy, review.EndedAt, review.MissingDocuments, documents,
            [.. review.Readings.Select(reading => new Api.FileReading(reading.By, reading.At, reading.FileId))])
        {
            WithdrawnAt = review.WithdrawnAt,
            DocumentsErasedAt = review.DocumentsErasedAt,
            TownReason = review.TownReason.ToApi(),
            DecisionNumber = review.AppliedDecision(),
            Undone = UndoneOf(review),
            ChangeableUntil = changeableUntil,
            Demands =
            [
                .. review.Demands.Select(one => new DocumentDemandResponse(one.Number, one.By, one.At, Opened(review, one.SealedWords))),
            ],
            Added = AddedTo(review),
            Proof = ProofOf(review),
            Notes = [.. review.Notes.Select(one => new ColleagueNoteResponse(one.By, one.At, Opened(review, one.SealedWords)))],
            AssignedTo = review.AssignedTo,
            AwaitsFamily = review.AwaitsFamily(),
        };

    public HouseholdReviewResponse OfHousehold(Review review, IReadOnlyList<SupportingDocumentResponse> documents) => new(
        review.RequestKind, review.Id, review.Number, review.State.ToApi(), review.Decision?.ToApi(),
        review.Reason?.ToApi(), seal.Decrypt(review),
        Automatic: review is { State: Domain.Reviews.ReviewState.Decided, DecidedBy: null },
        review.EndedAt, review.DocumentIds,
        [.. review.Readings.Select(reading => new HouseholdFileReading(reading.At, reading.FileId))])
    {
        Documents = documents,
        MissingDocuments = review.MissingDocuments,
        WithdrawnAt = review.WithdrawnAt,
        DocumentsErasedAt = review.DocumentsErasedAt,
        TownReason = review.TownReason.ToApi(),
        Undone = UndoneOf(review),
        Demands = [.. review.Demands.Select(one => new HouseholdDemandResponse(one.At, Opened(review, one.SealedWords)))],
        Added = AddedTo(review),
        Proof = ProofOf(review),
        AwaitsFamily = review.AwaitsFamily(),
        TakesDocuments = AddDocumentRules.Refusal(review, documentId: "", town.Now) is null,
    };

    public ReviewDecisionResponse DecisionOf(Review review) => new(
        review.RequestKind, review.Id, review.Decision?.ToApi(), review.Reason?.ToApi(), seal.Decrypt(review),
        review.DecidedBy, review.EndedAt)
    {
        Number = review.AppliedDecision(),
        TownReason = review.TownReason.ToApi(),
    };

    public ReviewSummary SummaryOf(Review review) => new(
        review.RequestKind, review.Id, review.Number, review.HouseholdId!, review.ChildId, review.DeclaredAt, review.From, review.To,
        review.Days, review.DocumentIds.Count, review.State.ToApi())
    {
        MissingDocuments = review.MissingDocuments,
        AnswerBy = deadlines.AnswerBy(review),
        InvoicedOn = deadlines.InvoicedOn(review),
        AwaitsFamily = review.AwaitsFamily(),
        AddedDocuments = review.Added.Count,
        Proof = ProofOf(review),
        AssignedTo = review.AssignedTo,
    };

    private static ReviewProofResponse? ProofOf(Review review) => review.Proof is not { } proof ? null : new(
        proof.Due.Deadline, proof.Due.LastResort, review.AwaitsProof(), proof.RemindedAt, proof.ReceivedAt, proof.IsLate());

    private static AddedDocumentResponse[] AddedTo(Review review) =>
        [.. review.Added.Select(one => new AddedDocumentResponse(one.DocumentId, one.At))];

    private string? Opened(Review review, byte[]? words) => words is null ? null : seal.Decrypt(review.Id, words);

    private UndoneDecisionResponse[] UndoneOf(Review review) =>
    [
        .. review.Undone.Select(one => new UndoneDecisionResponse(
            one.Number, one.Decision.ToApi(), one.Reason?.ToApi(), one.DecidedAt, Opened(review, one.SealedChangeReason))
        {
            TownReason = one.TownReason.ToApi(),
        }),
    ];
}
