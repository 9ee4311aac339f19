using EspaceFamille.Platform;
using EspaceFamille.Reservations.Storage;
using Microsoft.Extensions.Options;
using MongoDB.Driver;

namespace EspaceFamille.Reservations.Features.Reservations.FinishRequests;

/// <summary>Completes requests that a crash left between their insertion and their mark, by their own instant of submission.</summary>
internal sealed partial class RequestSweep(
    RequestStore requests, RequestApplication application, TownClock clock, IOptions<ReservationsOptions> options,
    ILogger<RequestSweep> logger) : BackgroundService
{
    private const int BatchSize = 100;

    /// <summary>Completes the requests that are old enough.</summary>
    public async Task SweepAsync(CancellationToken cancel)
    {
        foreach (var request in await requests.UnfinishedAsync(clock.Now - options.Value.UnfinishedAfter, BatchSize, cancel))
        {
            var taken = await application.FinishAsync(request, cancel);
            LogFinished(logger, request.Id, taken ? "applied" : "refused and deleted");
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.UnfinishedAfter);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is MongoException or TimeoutException or InvalidOperationException)
            {
                LogFailed(logger, exception);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Request {RequestId}, left unfinished, was {Result}")]
    private static partial void LogFinished(ILogger logger, string requestId, string result);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Finishing requests failed; retrying on the next sweep")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
