using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Documents.Domain;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.ReadReview;

/// <summary>What became of a family's own documents: the decision, the agent's words, and when an agent opened which file.</summary>
internal static class ReadOwnReviewEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/documents/reviews/mine/{absenceId}", HandleAsync).RequireAuthorization(Policies.Family)
            .WithSummary("L’examen des justificatifs d’une de mes absences").Produces<OwnReview>();

    private static async Task<IResult> HandleAsync(string absenceId, Caller caller, AggregateStore<Review> reviews, CancellationToken cancel) =>
        await reviews.FindAsync(one => one.Id == absenceId && one.HouseholdId == caller.Household, cancel) is { } review
            ? TypedResults.Ok(OwnReview.Of(review))
            : Problems.NotFound();
}

internal sealed record OwnReview(
    string AbsenceId,
    string Number,
    ReviewState State,
    Decision? Decision,
    RefusalReason? Reason,
    string? Words,
    bool Automatic,
    DateTimeOffset? EndedAt,
    IReadOnlyList<string> DocumentIds,
    IReadOnlyList<OwnReading> Readings)
{
    public static OwnReview Of(Review review) => new(
        review.Id, review.Number, review.State, review.Decision, review.Reason, review.Words,
        Automatic: review is { State: ReviewState.Decided, DecidedBy: null },
        review.EndedAt, review.DocumentIds,
        [.. review.Readings.Select(reading => new OwnReading(reading.At, reading.FileId))]);
}

/// <summary>An agent of the town opened this file at that time. Which agent is the town's business.</summary>
internal sealed record OwnReading(DateTimeOffset At, string FileId);
