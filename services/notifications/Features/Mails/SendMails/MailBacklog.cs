using System.Diagnostics.Metrics;
using EspaceFamille.Notifications.Storage;
using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Notifications.Features.Mails.SendMails;

/// <summary>Metrics of pending mails: how many, and the age of the oldest. Read every few seconds and not at each
/// scrape, by every replica, because each one is scraped.</summary>
internal sealed partial class MailBacklog : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private readonly MailStore _mails;
    private readonly TimeProvider _clock;
    private readonly ILogger<MailBacklog> _logger;
    private readonly OldestAge _oldest;
    private long _pending;

    public MailBacklog(MailStore mails, IMeterFactory meters, TimeProvider clock, ILogger<MailBacklog> logger)
    {
        (_mails, _clock, _logger) = (mails, clock, logger);
        var meter = meters.Create(MailMetrics.Name);
        meter.CreateObservableGauge("espace.mails.pending", () => Volatile.Read(ref _pending));
        _oldest = new OldestAge(meter, "espace.mails.oldest_age", clock);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, _clock);
        do
        {
            try
            {
                var (pending, oldest) = await _mails.BacklogAsync(stoppingToken);
                Volatile.Write(ref _pending, pending);
                _oldest.Since = oldest;
            }
            catch (Exception exception) when (exception is MongoException or TimeoutException)
            {
                LogUnavailable(_logger, exception.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "Counting pending mails failed, the database is unavailable ({Cause}); retrying in 5 s")]
    private static partial void LogUnavailable(ILogger logger, string cause);
}
