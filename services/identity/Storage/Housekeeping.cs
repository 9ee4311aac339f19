using EspaceFamille.Identity.Features.SignIn;
using MongoDB.Driver;
using OpenIddict.Abstractions;

namespace EspaceFamille.Identity.Storage;

/// <summary>
/// Once an hour, what nobody can use any more goes: tokens and authorizations older than a day, counts of tries. Every
/// deletion is harmless twice, so replicas need not agree on who does it.
/// </summary>
internal sealed partial class Housekeeping(IServiceScopeFactory scopes, SignInThrottle throttle, TimeProvider clock, ILogger<Housekeeping> logger)
    : BackgroundService
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
                await TidyAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is MongoException or TimeoutException)
            {
                LogLater(logger, exception.GetType().Name);
            }
        }
    }

    private async Task TidyAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var threshold = clock.GetUtcNow() - Kept;
        // Tokens first: an authorization may go once none of its tokens is left.
        await scope.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>().PruneAsync(threshold, cancel);
        await scope.ServiceProvider.GetRequiredService<IOpenIddictAuthorizationManager>().PruneAsync(threshold, cancel);
        await throttle.ForgetAsync(threshold, cancel);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Housekeeping waits for the database ({Cause})")]
    private static partial void LogLater(ILogger logger, string cause);
}
