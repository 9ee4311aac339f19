namespace EspaceFamille.Platform;

/// <summary>The entries that one write added to one document's outbox, in order.</summary>
public sealed record OutboxBatch(string Collection, string AggregateId, IReadOnlyList<OutboxEntry> Entries);
