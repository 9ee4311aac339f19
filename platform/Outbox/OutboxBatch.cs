namespace EspaceFamille.Platform;

/// <summary>Entries of one document's outbox, in the order in which they were written.</summary>
/// <param name="Field">The array of the document that has the entries: <see cref="Waiting"/> or <see cref="Unpublished"/>.</param>
public sealed record OutboxBatch(
    string Collection, string AggregateId, IReadOnlyList<OutboxEntry> Entries, string Field = OutboxBatch.Waiting)
{
    /// <summary>Entries that are to be published.</summary>
    public const string Waiting = "outbox";

    /// <summary>Entries that could not be published, apart from the others so that they hold back none.</summary>
    public const string Unpublished = "unpublished";

    /// <summary>When the entries of <see cref="Unpublished"/> are published again; a field of the document.</summary>
    public const string RetryAt = "unpublishedRetryAt";
}
