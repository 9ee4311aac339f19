using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Documents.Domain;

namespace EspaceFamille.Documents.Features.ReadReview;

/// <summary>A review as agents read it.</summary>
internal sealed record ReviewView(
    string AbsenceId,
    string Number,
    string HouseholdId,
    string ChildId,
    DateTimeOffset DeclaredAt,
    DateOnly? From,
    DateOnly? To,
    IReadOnlyList<DateOnly> Days,
    ReviewState State,
    Decision? Decision,
    RefusalReason? Reason,
    string? Words,
    string? DecidedBy,
    DateTimeOffset? EndedAt,
    int MissingDocuments,
    IReadOnlyList<DocumentView> Documents,
    IReadOnlyList<Reading> Readings)
{
    public static ReviewView Of(Review review, IReadOnlyList<DocumentView> documents) => new(
        review.Id, review.Number, review.HouseholdId, review.ChildId, review.DeclaredAt, review.From, review.To, review.Days,
        review.State, review.Decision, review.Reason, review.Words, review.DecidedBy, review.EndedAt,
        review.MissingDocuments, documents, review.Readings);
}
