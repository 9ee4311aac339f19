using System.Diagnostics;
using EspaceFamille.Notifications.Domain;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;
using MongoDB.Driver;

namespace EspaceFamille.Notifications.Sending;

/// <summary>Mails that are owed, in the database.</summary>
internal sealed class MailQueue(AggregateStore<Mail> mails, IOptions<NotificationsOptions> options, MailSignal signal, TimeProvider clock)
{
    private static readonly TimeSpan MarkPause = TimeSpan.FromSeconds(1);
    private readonly TimeSpan _lease = options.Value.Smtp.Lease;
    private readonly string _domain = (options.Value.Smtp.From ?? options.Value.Town.Email).Split('@')[^1];

    /// <summary>Adds a mail for each account, once: what was added already stays as it is, sent or not.</summary>
    /// <param name="thing">The id of what the mail is about.</param>
    public async Task AddAsync(string thing, IReadOnlyList<string> accounts, MailFacts facts, CancellationToken cancel)
    {
        foreach (var account in accounts)
        {
            var mail = MailRules.New(thing, account, facts, _domain, Activity.Current?.Id, clock.GetUtcNow());
            if ((await mails.InsertAsync(mail, [], cancel)).IsSaved)
                signal.Wake();
        }
    }

    /// <summary>The mails of that account that waited for its card become due.</summary>
    public async Task WakeAsync(string account, CancellationToken cancel)
    {
        var waiting = await mails.Collection
            .Find(mail => mail.AccountId == account && mail.State == MailState.Pending && mail.WaitsForCard).ToListAsync(cancel);
        foreach (var mail in waiting)
            await mails.SaveAsync(RetryRules.Wake(mail, clock.GetUtcNow()), [], cancel);
        if (waiting.Count > 0)
            signal.Wake();
    }

    public async Task<IReadOnlyList<Mail>> DueAsync(int limit, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await mails.Collection.Find(mail => mail.State == MailState.Pending && mail.DueAt <= now)
            .SortBy(mail => mail.DueAt).Limit(limit).ToListAsync(cancel);
    }

    /// <summary>Takes a mail for one attempt. Null when another dispatcher was faster.</summary>
    public Task<Mail?> TakeAsync(Mail mail, CancellationToken cancel) => SaveAsync(RetryRules.Take(mail, _lease, clock.GetUtcNow()), cancel);

    /// <summary>
    /// Notes how an attempt ended. What the server took would leave again if this were lost, so a database that is away
    /// is waited for as long as the mail is ours.
    /// </summary>
    public async Task MarkAsync(Mail tried, DateTimeOffset takenUntil)
    {
        while (true)
        {
            try
            {
                await SaveAsync(tried, CancellationToken.None);
                return;
            }
            catch (Exception away) when (away is MongoException or TimeoutException && clock.GetUtcNow() < takenUntil)
            {
                await Task.Delay(MarkPause, clock);
            }
        }
    }

    /// <summary>Saves a mail and gives it with its new version. Null when somebody else wrote it since it was read.</summary>
    public async Task<Mail?> SaveAsync(Mail mail, CancellationToken cancel) =>
        (await mails.SaveAsync(mail, [], cancel)).IsSaved ? mail with { Version = mail.Version + 1 } : null;
}
