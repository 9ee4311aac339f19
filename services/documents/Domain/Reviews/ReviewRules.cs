using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.Reviews;

/// <summary>What happens to a review besides its decision.</summary>
internal static class ReviewRules
{
    /// <summary>The closed review; null when it was decided or closed before.</summary>
    public static Change<Review>? Close(Review review, DateTimeOffset now) =>
        review.State is ReviewState.Waiting ? new(review with { State = ReviewState.Closed, EndedAt = now }) : null;

    /// <summary>The review with one more reading; null once the family has withdrawn its request.</summary>
    public static Change<Review>? RecordReading(Review review, string fileId, string agent, DateTimeOffset now) =>
        review.State is ReviewState.Closed
            ? null
            : new(review with { Readings = [.. review.Readings, new FileReading { By = agent, At = now, FileId = fileId }] });
}
