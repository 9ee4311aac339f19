namespace EspaceFamille.Platform;

/// <summary>A collection whose documents have an outbox.</summary>
public sealed record OutboxSource(string Collection);
