using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.Reviews;

/// <summary>What happens to a review besides its decision.</summary>
internal static class ReviewRules
{
    private static readonly TimeSpan SameReading = TimeSpan.FromMinutes(10);

    /// <summary>The closed review, or the decided one with the withdrawal that overtook its decision at the request; null when it is
    /// recorded already.</summary>
    public static Change<Review>? Withdraw(Review review, DateTimeOffset now) => review switch
    {
        { WithdrawnAt: not null } => null,
        { State: ReviewState.Waiting } => new(review with
        {
            State = ReviewState.Closed,
            EndedAt = now,
            WithdrawnAt = now,
            NextProofStepAt = null,
        }),
        _ => new(review with { WithdrawnAt = now }),
    };

    /// <summary>
    /// The review with one more reading; null once the family has withdrawn its request, and while the same agent turns the pages of a
    /// file: the journal records each page, the family reads when a file was opened.
    /// </summary>
    public static Change<Review>? RecordReading(Review review, string fileId, string agent, DateTimeOffset now) =>
        review.WithdrawnAt is not null || review.Readings.Any(one => one.FileId == fileId && one.By == agent && now - one.At < SameReading)
            ? null
            : new(review with { Readings = [.. review.Readings, new FileReading { By = agent, At = now, FileId = fileId }] });

    /// <summary>The same for several files at once, such as those of an archive; null when there is nothing to record.</summary>
    public static Change<Review>? RecordReadings(Review review, IEnumerable<string> fileIds, string agent, DateTimeOffset now)
    {
        var read = fileIds.Aggregate(review, (one, fileId) => RecordReading(one, fileId, agent, now)?.State ?? one);
        return ReferenceEquals(read, review) ? null : new(read);
    }
}
