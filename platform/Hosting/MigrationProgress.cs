using Microsoft.Extensions.Logging;

namespace EspaceFamille.Platform;

/// <summary>Logs every ten seconds what a migration does, so that an operator sees whether it will end before its job's deadline.</summary>
internal sealed partial class MigrationProgress(TimeProvider clock, ILogger<Migrations> logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private Func<string>? _describe;

    /// <summary>What is done now, with documents done and in all; null before the first step and after the last.</summary>
    public string? State => _describe?.Invoke();

    /// <summary>Runs the step to its end. The last state stays after a failure.</summary>
    public async Task DuringAsync(Func<Task> step, Func<string> describe)
    {
        _describe = describe;
        using var timer = new PeriodicTimer(Interval, clock);
        var work = step();
        var tick = timer.WaitForNextTickAsync().AsTask();
        while (await Task.WhenAny(work, tick) == tick)
        {
            var progress = describe();
            LogProgress(logger, progress);
            tick = timer.WaitForNextTickAsync().AsTask();
        }

        await work;
        _describe = null;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Progress}")]
    private static partial void LogProgress(ILogger logger, string progress);
}
