using System.Diagnostics;
using EspaceFamille.Notifications.Domain;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;
using MimeKit;
using MongoDB.Driver;

namespace EspaceFamille.Notifications.Sending;

/// <summary>
/// Sends what is due: at once when a mail is added here, and once a second what another replica, a crash or a pause
/// left. A mail is taken, sent, marked; a process that dies in between leaves it taken, and its lease runs out.
/// </summary>
internal sealed partial class MailDispatcher(
    MailQueue queue, AggregateStore<ContactCard> cards, MailComposer composer, IMailTransport transport, MailSignal signal,
    IOptions<NotificationsOptions> options, FaultPoints faults, TimeProvider clock, ILogger<MailDispatcher> logger) : BackgroundService
{
    private const int Batch = 50;
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);
    private static readonly ActivitySource Source = new("EspaceFamille.Mail");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var poll = clock.CreateTimer(_ => signal.Wake(), null, TimeSpan.Zero, Poll);
        await foreach (var _ in signal.RoundsAsync(stoppingToken))
        {
            try
            {
                await SendDueAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is MongoException or TimeoutException)
            {
                LogDatabaseAway(logger, exception.GetType().Name);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogNextRound(logger, exception);
            }
        }
    }

    private async Task SendDueAsync(CancellationToken stopping)
    {
        var several = new ParallelOptions { MaxDegreeOfParallelism = options.Value.Smtp.Connections, CancellationToken = stopping };
        while (await queue.DueAsync(Batch, stopping) is { Count: > 0 } due)
            await Parallel.ForEachAsync(due, several, async (mail, cancel) =>
            {
                // A stop begins no mail any more, and breaks off none: one that was taken and not sent would wait for its lease.
                if (!cancel.IsCancellationRequested && await queue.TakeAsync(mail, CancellationToken.None) is { } taken)
                    await SendAsync(taken);
            });
    }

    // Not cancelled by a stop: a mail that the server has taken must be marked, or it would leave again.
    private async Task SendAsync(Mail mail)
    {
        using var activity = Source.StartActivity("mail send", ActivityKind.Client, mail.Traceparent);
        activity?.SetTag("mail.template", mail.Template);
        var card = await cards.FindAsync(card => card.Id == mail.AccountId, CancellationToken.None);
        if (card is null)
        {
            await queue.SaveAsync(RetryRules.WaitForCard(mail, clock.GetUtcNow()), CancellationToken.None);
            LogWaits(logger, mail.Id);
            return;
        }

        var answer = await AttemptAsync(mail, card);
        var tried = RetryRules.After(mail, answer, clock.GetUtcNow());
        activity?.SetTag("mail.result", answer.Result.ToString());
        await queue.MarkAsync(tried, mail.DueAt);
        faults.Pass(FaultPoints.AfterMark);
        MailMetrics.Record(tried);
        LogTried(logger, mail.Id, tried.Deliveries.Count, tried.State);
    }

    private async Task<SmtpAnswer> AttemptAsync(Mail mail, ContactCard card)
    {
        MimeMessage message;
        try
        {
            message = composer.Compose(mail, card);
        }
        catch (ParseException)
        {
            return new SmtpAnswer(DeliveryResult.RefusedForGood, "The card's address is not one.");
        }
        catch (Exception exception)
        {
            // One mail that cannot be put into words holds up no other.
            LogNotComposed(logger, exception, mail.Id);
            return new SmtpAnswer(DeliveryResult.TryLater, $"Not composed: {exception.GetType().Name}");
        }

        faults.Pass(FaultPoints.BeforeSmtp);
        var answer = await transport.SendAsync(message);
        faults.Pass(FaultPoints.AfterSmtp);
        return answer;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{MailId}: attempt {Attempt}, now {State}")]
    private static partial void LogTried(ILogger logger, string mailId, int attempt, MailState state);

    [LoggerMessage(Level = LogLevel.Information, Message = "{MailId} waits for its recipient's card")]
    private static partial void LogWaits(ILogger logger, string mailId);

    [LoggerMessage(Level = LogLevel.Error, Message = "{MailId} could not be composed")]
    private static partial void LogNotComposed(ILogger logger, Exception exception, string mailId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mails wait for the database ({Cause})")]
    private static partial void LogDatabaseAway(ILogger logger, string cause);

    [LoggerMessage(Level = LogLevel.Error, Message = "What is due waits for the next round")]
    private static partial void LogNextRound(ILogger logger, Exception exception);
}
