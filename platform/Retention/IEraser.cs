namespace EspaceFamille.Platform;

/// <summary>Erases what has reached the end of its period, of one class or of several that end together.</summary>
public interface IEraser
{
    /// <summary>Erasing again after an interruption completes what was begun.</summary>
    /// <param name="now">By the town's clock.</param>
    /// <returns>Number of erased documents, or of documents with erased fields.</returns>
    Task<int> EraseAsync(DateTimeOffset now, CancellationToken cancel);
}
