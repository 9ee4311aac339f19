using Microsoft.Extensions.Logging;

namespace EspaceFamille.Platform;

/// <summary>One run of all erasers of the host. A class that fails is tried again at the next run, and delays no other.</summary>
public sealed partial class RetentionRun(IEnumerable<IEraser> erasers, ILogger<RetentionRun> logger)
{
    /// <param name="now">By the town's clock.</param>
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var eraser in erasers)
        {
            try
            {
                if (await eraser.EraseAsync(now, cancel) is > 0 and var erased)
                    LogErased(logger, erased, eraser);
            }
            catch (Exception exception) when (!cancel.IsCancellationRequested && !Unavailable.IsDatabase(exception))
            {
                LogFailed(logger, exception, eraser);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Erased {Count} documents at the end of their retention ({Eraser})")]
    private static partial void LogErased(ILogger logger, int count, IEraser eraser);

    [LoggerMessage(Level = LogLevel.Error, Message = "Erasing at the end of the retention failed in {Eraser}; retrying at the next run")]
    private static partial void LogFailed(ILogger logger, Exception exception, IEraser eraser);
}
