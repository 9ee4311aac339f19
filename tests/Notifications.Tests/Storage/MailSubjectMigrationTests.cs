using EspaceFamille.Notifications.Domain.Contacts;
using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Storage;
using EspaceFamille.Notifications.Tests.Features.Mails.SendMails;
using EspaceFamille.Notifications.Tests.Service;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Storage;

/// <summary>Mails of the version before, which named no request: pending ones are sent, failed ones can be listed and sent again.</summary>
[Collection(nameof(WithDocDb))]
public sealed class MailSubjectMigrationTests(DocDbProcess docdb) : IAsyncLifetime
{
    private const string Older = "absence-received:absence-1:account-1";
    private const string Failed = "reservations-received:request-1:account-1";
    private readonly Mailbox _mailbox = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _mailbox.DisposeAsync().AsTask();

    [Fact]
    public async Task Migrations_PendingMailOfTheVersionBefore_IsSentWithItsNumber()
    {
        await using var idle = new NotificationsHost(docdb.ConnectionString, _mailbox, TimeProvider.System, idle: true);
        await InsertAsync(idle, Older, "Pending", AbsenceFacts);
        await InsertAsync(idle, Failed, "Failed", ReservationFacts);
        foreach (var _ in Enumerable.Range(0, 2))
            await MigrateAsync(idle);

        await using var host = new NotificationsHost(docdb.ConnectionString, _mailbox, TimeProvider.System, idle.Database);
        await host.MailAsync(Older, mail => mail.State == MailState.Sent, "is sent");

        var sent = Assert.Single(_mailbox.Accepted);
        Assert.Equal("Déclaration d’absence ABS-2026-900042 reçue", sent.Subject);
        Assert.Contains("/demandes/absence-1", sent.HtmlBody, StringComparison.Ordinal);
        Assert.Equal("nathalie@example.org", sent.To.Mailboxes.Single().Address);
        var failed = (await host.Mails.FindAsync(Failed, CancellationToken.None))!;
        Assert.Equal(("request-1", "RES-2026-900041"), (failed.Subject.RequestId, failed.Subject.Number));
    }

    [Fact]
    public async Task Migration_MailThatNamesItsRequest_StaysAsItIs()
    {
        await using var host = new NotificationsHost(docdb.ConnectionString, _mailbox, TimeProvider.System, idle: true);
        await host.PublishAsync(Messages.Declared());
        var before = await host.MailAsync(Messages.ReceivedMail, mail => mail.Subject.ChildId is { Length: > 0 }, "is there");

        await MigrateAsync(host);

        var after = (await host.Mails.FindAsync(before.Id, CancellationToken.None))!;
        Assert.Equal((before.Subject.ChildId, before.Version), (after.Subject.ChildId, after.Version));
    }

    private static BsonDocument AbsenceFacts => BsonDocument.Parse(
        """
        {
          "_t": "absence-received", "number": "ABS-2026-900042", "receivedAt": { "$date": "2026-11-24T08:05:00Z" },
          "from": "2026-12-01", "to": "2026-12-01", "days": ["2026-12-01"], "files": [], "byTown": false
        }
        """);

    private static BsonDocument ReservationFacts => BsonDocument.Parse(
        """
        {
          "_t": "reservations-received", "number": "RES-2026-900041", "receivedAt": { "$date": "2026-11-23T17:00:00Z" },
          "added": ["2026-12-15"], "removed": [], "byTown": false
        }
        """);

    /// <summary>As the migrate command does: in the order of the numbers.</summary>
    private static async Task MigrateAsync(NotificationsHost host)
    {
        foreach (var migration in host.Services.GetServices<Migration>().OrderBy(migration => migration.Number))
            await migration.RunAsync(host.Services.GetRequiredService<IMongoDatabase>(), CancellationToken.None);
    }

    /// <summary>A mail, and the contact card in clear, as the version before stored them.</summary>
    private static async Task InsertAsync(NotificationsHost host, string id, string state, BsonDocument facts)
    {
        var database = host.Services.GetRequiredService<IMongoDatabase>();
        await database.GetCollection<Copy<ContactCard>>(ContactCardStore.Collection).ReplaceOneAsync(
            copy => copy.Id == "account-1",
            new("account-1", 3, new ContactCard("Madame", "Nathalie", "TOULEMONDE", "nathalie@example.org")),
            new ReplaceOptions { IsUpsert = true });
        await database.GetCollection<BsonDocument>(MailStore.Collection).InsertOneAsync(new BsonDocument
        {
            ["_id"] = id,
            ["version"] = 1L,
            ["template"] = facts["_t"],
            ["accountId"] = "account-1",
            ["facts"] = facts,
            ["messageId"] = $"{state}@mairie.example",
            ["createdAt"] = new DateTime(2026, 11, 24, 8, 5, 1, DateTimeKind.Utc),
            ["state"] = state,
            ["dueAt"] = new DateTime(2026, 11, 24, 8, 5, 1, DateTimeKind.Utc),
            ["waitsForCard"] = false,
            ["sentAt"] = BsonNull.Value,
            ["traceparent"] = BsonNull.Value,
            ["deliveries"] = new BsonArray(),
            ["outbox"] = new BsonArray(),
        });
    }
}
