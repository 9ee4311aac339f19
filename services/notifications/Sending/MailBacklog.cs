using System.Diagnostics.Metrics;
using EspaceFamille.Notifications.Domain;
using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Notifications.Sending;

/// <summary>How many mails are owed, and for how long the oldest has been: read every few seconds, and not at each scrape.</summary>
internal sealed partial class MailBacklog : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private readonly IMongoCollection<Mail> _mails;
    private readonly TimeProvider _clock;
    private readonly ILogger<MailBacklog> _logger;
    private readonly OldestAge _oldest;
    private long _pending;

    public MailBacklog(AggregateStore<Mail> mails, IMeterFactory meters, TimeProvider clock, ILogger<MailBacklog> logger)
    {
        (_mails, _clock, _logger) = (mails.Collection, clock, logger);
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
                await ReadAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is MongoException or TimeoutException)
            {
                LogLater(_logger, exception.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        var pending = Builders<Mail>.Filter.Eq(mail => mail.State, MailState.Pending);
        Volatile.Write(ref _pending, await _mails.CountDocumentsAsync(pending, cancellationToken: cancel));
        var oldest = await _mails.Find(pending).SortBy(mail => mail.CreatedAt).Limit(1).ToListAsync(cancel);
        _oldest.Since = oldest is [var mail] ? mail.CreatedAt : null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The count of mails waits for the database ({Cause})")]
    private static partial void LogLater(ILogger logger, string cause);
}
