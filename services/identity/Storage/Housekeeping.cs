using MongoDB.Driver;

namespace EspaceFamille.Identity.Storage;

/// <summary>What one part of the service deletes: everything of its own that has decided nothing since that instant.</summary>
internal sealed record Chore(Func<IServiceProvider, DateTimeOffset, CancellationToken, Task> DoAsync);

/// <summary>
/// Once an hour, what nobody has used for a day and nobody can use any more goes. Every deletion is harmless twice, so
/// replicas need not agree on who does it.
/// </summary>
internal sealed partial class Housekeeping(
    IServiceScopeFactory scopes, IEnumerable<Chore> chores, TimeProvider clock, ILogger<Housekeeping> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                foreach (var chore in chores)
                    await chore.DoAsync(scope.ServiceProvider, clock.GetUtcNow() - Kept, stoppingToken);
            }
            catch (Exception exception) when (exception is MongoException or TimeoutException)
            {
                LogLater(logger, exception.GetType().Name);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Housekeeping waits for the database ({Cause})")]
    private static partial void LogLater(ILogger logger, string cause);
}
