using System.Diagnostics;
using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;
using MimeKit;
using MongoDB.Driver;

namespace EspaceFamille.Notifications.Features.Mails.SendMails;

/// <summary>
/// Sends due mails: at once when this process adds one, and once a second those of other replicas, of crashed processes and of
/// retries. A mail is taken with a lease, sent and marked; when a process crashes in between, the lease expires. Every replica
/// runs this loop, so that they share the load; the lease of each mail keeps two from sending it.
/// </summary>
internal sealed partial class MailDispatcher(
    MailQueue queue, MailRecipients recipients, MailComposer composer, IMailTransport transport, MailSignal signal,
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
                LogUnavailable(logger, exception.GetType().Name);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(logger, exception);
            }
        }
    }

    private async Task SendDueAsync(CancellationToken stopping)
    {
        var several = new ParallelOptions { MaxDegreeOfParallelism = options.Value.Smtp.Connections, CancellationToken = stopping };
        while (await queue.DueAsync(Batch, stopping) is { Count: > 0 } due)
            await Parallel.ForEachAsync(due, several, async (mail, cancel) =>
            {
                // A shutdown starts no further mail and interrupts none: a taken mail that is not sent would wait for its lease to expire.
                if (!cancel.IsCancellationRequested && await queue.TakeAsync(mail, CancellationToken.None) is { } taken)
                    await SendAsync(taken);
            });
    }

    // Not cancelled by a shutdown: a mail that the server accepted must be marked, or it would be sent again.
    private async Task SendAsync(Mail mail)
    {
        using var activity = Source.StartActivity("mail send", ActivityKind.Client, mail.Traceparent);
        activity?.SetTag("mail.template", mail.Template);
        activity?.SetTag(RequestTrace.NumberTag, mail.Subject.Number);
        var recipient = await recipients.FindAsync(mail);
        if (recipient is { Card: null } or { Link: MailLink.Awaited })
        {
            await queue.WaitForCardAsync(mail);
            LogWaits(logger, mail.Id);
            // A copy that arrived between the lookup above and this write woke nothing: no mail was waiting for it yet.
            if (await recipients.FindAsync(mail) is { Card: not null, Link: not MailLink.Awaited })
                await queue.WakeAsync(mail.AccountId, CancellationToken.None);
            return;
        }

        var (result, answer) = await AttemptAsync(mail, recipient);
        var tried = RetryRules.After(mail, new Delivery { At = clock.GetUtcNow(), Result = result, Answer = answer });
        activity?.SetTag("mail.result", result.ToString());
        await queue.MarkAsync(tried, mail.DueAt);
        faults.Pass(FaultPoints.AfterMark);
        MailMetrics.Record(tried);
        LogTried(logger, mail.Id, tried.Deliveries.Count, tried.State);
    }

    private async Task<SmtpAnswer> AttemptAsync(Mail mail, MailRecipient recipient)
    {
        if (recipient.Link is MailLink.Ended)
            return new SmtpAnswer(DeliveryResult.Rejected, MailReasonTexts.Unlinked);
        if (mail.Facts is SecretMailFacts { EndsAt: { } end } && end <= clock.GetUtcNow())
            return new SmtpAnswer(DeliveryResult.Rejected, MailReasonTexts.LinkEnded);
        MimeMessage message;
        try
        {
            message = composer.Compose(mail, recipient.Card!, recipient.FirstNames, recipient.Secret);
        }
        catch (ParseException)
        {
            return new SmtpAnswer(DeliveryResult.Rejected, MailReasonTexts.InvalidAddress);
        }
        catch (Exception exception)
        {
            // A mail that cannot be rendered must not delay the others.
            LogNotComposed(logger, exception, mail.Id);
            return new SmtpAnswer(DeliveryResult.Retryable, $"Not composed: {SmtpReasons.Of(exception)}");
        }

        faults.Pass(FaultPoints.BeforeSmtp);
        var answer = await transport.SendAsync(message);
        faults.Pass(FaultPoints.AfterSmtp);
        return answer;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{MailId}: attempt {Attempt}, now {State}")]
    private static partial void LogTried(ILogger logger, string mailId, int attempt, MailState state);

    [LoggerMessage(Level = LogLevel.Information,
        Message = "{MailId} waits for the contact card of its recipient, or for the household that names it")]
    private static partial void LogWaits(ILogger logger, string mailId);

    [LoggerMessage(Level = LogLevel.Error, Message = "Composing {MailId} failed; retrying with back-off")]
    private static partial void LogNotComposed(ILogger logger, Exception exception, string mailId);

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "Sending due mails failed, the database is unavailable ({Cause}); retrying on the next poll")]
    private static partial void LogUnavailable(ILogger logger, string cause);

    [LoggerMessage(Level = LogLevel.Error, Message = "Sending due mails failed; retrying on the next poll")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
