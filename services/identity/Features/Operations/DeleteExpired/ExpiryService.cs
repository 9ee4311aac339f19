using EspaceFamille.Identity.Storage.Attempts;
using MongoDB.Driver;
using OpenIddict.Abstractions;

namespace EspaceFamille.Identity.Features.Operations.DeleteExpired;

/// <summary>
/// Deletes, once an hour, tokens and authorizations that are void and attempt counts that have no effect any more, one day
/// after their last use. Deleting twice is harmless, so replicas need no lease.
/// </summary>
internal sealed partial class ExpiryService(
    IServiceScopeFactory scopes, LoginAttemptStore logins, AddressAttemptStore addresses, TimeProvider clock, ILogger<ExpiryService> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);
    private static readonly TimeSpan Retention = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await DeleteAsync(clock.GetUtcNow() - Retention, stoppingToken);
            }
            catch (Exception exception) when (exception is MongoException or TimeoutException)
            {
                LogFailed(logger, exception.GetType().Name);
            }
        }
    }

    private async Task DeleteAsync(DateTimeOffset before, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        // Tokens first: an authorization is deleted once none of its tokens is left.
        await scope.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>().PruneAsync(before, cancel);
        await scope.ServiceProvider.GetRequiredService<IOpenIddictAuthorizationManager>().PruneAsync(before, cancel);
        await logins.DeleteBeforeAsync(before, cancel);
        await addresses.DeleteBeforeAsync(before, cancel);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Deleting expired tokens and attempt counts failed ({Cause}); retrying in an hour")]
    private static partial void LogFailed(ILogger logger, string cause);
}
