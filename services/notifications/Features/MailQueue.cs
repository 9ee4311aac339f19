using System.Diagnostics;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Storage;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;
using MongoDB.Driver;

namespace EspaceFamille.Notifications.Features;

/// <summary>Pending mails: added by consumers, taken and marked by dispatchers.</summary>
internal sealed class MailQueue(MailStore mails, IOptions<NotificationsOptions> options, MailSignal signal, TimeProvider clock)
{
    private static readonly TimeSpan MarkPause = TimeSpan.FromSeconds(1);
    private readonly TimeSpan _lease = options.Value.Smtp.Lease;
    private readonly string _domain = (options.Value.Smtp.From ?? options.Value.Town.Email).Split('@')[^1];

    /// <summary>Adds a mail for each recipient of the request, once: a mail that an earlier duplicate added stays as it is.</summary>
    public async Task AddAsync(RequestHead request, MailFacts facts, CancellationToken cancel)
    {
        if (request.Number.Length > 0)
            RequestTrace.Mark(request.Number);
        foreach (var account in request.Recipients)
        {
            var mail = New(request, account, facts);
            if (!await mails.AddAsync(mail, cancel))
                continue;
            // The mail before it may have been sent since the mail was created: it is looked for after the insertion.
            if (mail.Follows is not null)
                await ReleaseAsync(mail.Id, await mails.FindAsync(mail.Follows, cancel), cancel);
            signal.Wake();
        }
    }

    /// <summary>A mail that is not yet added.</summary>
    public Mail New(RequestHead request, string account, MailFacts facts) =>
        MailRules.New(request, account, facts, _domain, Activity.Current?.Id, clock.GetUtcNow());

    /// <summary>Makes the mails due that waited for the contact card of an account.</summary>
    public async Task WakeAsync(string account, CancellationToken cancel)
    {
        var waiting = await mails.WaitingForCardAsync(account, cancel);
        foreach (var mail in waiting)
            await mails.SaveAsync(RetryRules.Wake(mail, clock.GetUtcNow()), cancel);
        if (waiting.Count > 0)
            signal.Wake();
    }

    /// <summary>Sends a failed mail again. The mail as it is then; null when there is none with that id for the agent.</summary>
    public async Task<Mail?> ResendAsync(Actor agent, string id, Func<Mail, IReadOnlyList<object>> messages, CancellationToken cancel)
    {
        var mail = await mails.ChangeAsync(agent, id, failed => RetryRules.Resend(failed, clock.GetUtcNow()), messages, cancel);
        signal.Wake();
        return mail;
    }

    public Task<IReadOnlyList<Mail>> DueAsync(int limit, CancellationToken cancel) => mails.DueAsync(clock.GetUtcNow(), limit, cancel);

    /// <summary>Takes a mail for one attempt. Null when another dispatcher took it first.</summary>
    public Task<Mail?> TakeAsync(Mail mail, CancellationToken cancel) =>
        mails.SaveAsync(RetryRules.Take(mail, _lease, clock.GetUtcNow()), cancel);

    /// <summary>Ends the lease of a mail that cannot be sent before its contact card arrives.</summary>
    public Task WaitForCardAsync(Mail mail) => mails.SaveAsync(RetryRules.WaitForCard(mail, clock.GetUtcNow()), CancellationToken.None);

    /// <summary>
    /// Saves how an attempt ended, and makes the mails due that follow this one. A mail that the server accepted would be sent again if
    /// this were lost, so an unavailable database is retried until the lease ends.
    /// </summary>
    public async Task MarkAsync(Mail tried, DateTimeOffset leaseEnd)
    {
        while (true)
        {
            try
            {
                if (await mails.SaveAsync(tried, CancellationToken.None) is not null && FollowRules.IsOver(tried))
                    await ReleaseFollowersAsync(tried);
                return;
            }
            catch (Exception unavailable) when (unavailable is MongoException or TimeoutException && clock.GetUtcNow() < leaseEnd)
            {
                await Task.Delay(MarkPause, clock);
            }
        }
    }

    private async Task ReleaseFollowersAsync(Mail first)
    {
        foreach (var held in await mails.HeldByAsync(first.Id, CancellationToken.None))
            await ReleaseAsync(held.Id, first, CancellationToken.None);
        signal.Wake();
    }

    /// <summary>
    /// Decided again after a concurrent write: the call that finds the mail before it still pending must not undo the release by the
    /// call that has just marked that mail.
    /// </summary>
    private Task<Mail?> ReleaseAsync(string held, Mail? first, CancellationToken cancel) =>
        mails.ChangeAsync(held, mail => FollowRules.Release(mail, first, clock.GetUtcNow()), _ => [], cancel);
}
