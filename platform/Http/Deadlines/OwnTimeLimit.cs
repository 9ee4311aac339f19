namespace EspaceFamille.Platform;

/// <summary>
/// Metadata of a route that works for longer than a person waits, and ends by a time limit of its own: no deadline ends it. Its callers
/// are consumers and jobs.
/// </summary>
public sealed class OwnTimeLimit;
