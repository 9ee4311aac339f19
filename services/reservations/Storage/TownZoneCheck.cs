using MongoDB.Driver;

namespace EspaceFamille.Reservations.Storage;

/// <summary>Stops the start of a host whose time zone is not the stored town's. An unavailable database does not stop it: each
/// later reading of the town checks again.</summary>
internal sealed partial class TownZoneCheck(TownStore towns, ILogger<TownZoneCheck> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await towns.FindAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is MongoException or TimeoutException)
        {
            LogUnavailable(logger, exception);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The town's time zone could not be checked: the database is unavailable")]
    private static partial void LogUnavailable(ILogger logger, Exception exception);
}
