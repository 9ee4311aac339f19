using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Storage;

namespace EspaceFamille.Documents.Features.Reviews;

/// <summary>Builds what households and agents read of a review, the agent's words opened.</summary>
internal sealed class ReviewResponses(WordsSeal seal, ReviewDeadlines deadlines)
{
    public ReviewResponse Of(Review review, IReadOnlyList<SupportingDocumentResponse> documents) => new(
        review.RequestKind, review.Id, review.Number, review.HouseholdId, review.ChildId, review.DeclaredAt,
        review.From, review.To, review.Days, review.State.ToApi(), review.Decision?.ToApi(), review.Reason?.ToApi(),
        seal.Decrypt(review), review.DecidedBy, review.EndedAt, review.MissingDocuments, documents,
        [.. review.Readings.Select(reading => new Api.FileReading(reading.By, reading.At, reading.FileId))])
    {
        WithdrawnAt = review.WithdrawnAt,
        DocumentsErasedAt = review.DocumentsErasedAt,
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
    };

    public ReviewDecisionResponse DecisionOf(Review review) => new(
        review.RequestKind, review.Id, review.Decision?.ToApi(), review.Reason?.ToApi(), seal.Decrypt(review),
        review.DecidedBy, review.EndedAt);

    public ReviewSummary SummaryOf(Review review) => new(
        review.RequestKind, review.Id, review.Number, review.HouseholdId, review.ChildId, review.DeclaredAt, review.From, review.To,
        review.Days, review.DocumentIds.Count, review.State.ToApi())
    {
        MissingDocuments = review.MissingDocuments,
        AnswerBy = deadlines.AnswerBy(review),
        InvoicedOn = deadlines.InvoicedOn(review),
    };
}
