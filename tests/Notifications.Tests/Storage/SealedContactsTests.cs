using EspaceFamille.Contracts.Identity;
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

/// <summary>What the database itself holds of the people whom mails are sent to and about.</summary>
[Collection(nameof(WithDocDb))]
public sealed class SealedContactsTests : IAsyncLifetime
{
    private static readonly string[] Personal = ["Johan", "Nathalie", "TOULEMONDE", "nathalie@example.org"];
    private readonly Mailbox _mailbox = new();
    private readonly NotificationsHost _host;

    public SealedContactsTests(DocDbProcess docdb) =>
        _host = new NotificationsHost(docdb.ConnectionString, _mailbox, TimeProvider.System);

    private IMongoDatabase Database => _host.Services.GetRequiredService<IMongoDatabase>();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _mailbox.DisposeAsync();
    }

    [Fact]
    public async Task Database_AfterMailsThatNameAChild_HoldsNoNameAndNoAddress()
    {
        await _host.PublishAsync(Messages.Contact());
        await _host.PublishAsync(Messages.Household(accounts: "account-1"));
        await _host.ConsumedAsync<HouseholdChanged>(1);
        await _host.PublishAsync(Messages.Declared());
        await _host.MailAsync(Messages.ReceivedMail, mail => mail.State == MailState.Sent, "is sent");
        Assert.StartsWith("Johan", Assert.Single(_mailbox.Accepted).Subject, StringComparison.Ordinal);

        var stored = await StoredAsync();
        Assert.Contains("\"account-1\"", stored, StringComparison.Ordinal);
        Assert.All(Personal, name => Assert.DoesNotContain(name, stored, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Migration_CopiesInClear_SealsThemAndKeepsWhatTheySay()
    {
        await Of<ContactCard>(ContactCardStore.Collection).InsertOneAsync(
            new("account-1", 3, new ContactCard("Madame", "Nathalie", "TOULEMONDE", "nathalie@example.org")));
        var names = new Dictionary<string, string>(StringComparer.Ordinal) { ["child-1"] = "Johan" };
        await Of<HouseholdNames>(HouseholdNamesStore.Collection).InsertOneAsync(
            new("household-1", 4, new HouseholdNames(names, ["account-1"])));
        await Of<HouseholdNames>(HouseholdNamesStore.Collection).InsertOneAsync(new("household-2", 2, Value: null));

        foreach (var _ in Enumerable.Range(0, 2))
            await SealingMigration.Of(_host.Services).RunAsync(Database, CancellationToken.None);

        var stored = await StoredAsync();
        Assert.All(Personal, name => Assert.DoesNotContain(name, stored, StringComparison.OrdinalIgnoreCase));
        Assert.Equal("nathalie@example.org", (await Cards.FindAsync("account-1", CancellationToken.None))!.Email);
        Assert.Equal("Johan", (await Names.FindAsync("household-1", CancellationToken.None))!.FirstNames["child-1"]);
        Assert.Null(await Names.FindAsync("household-2", CancellationToken.None));
    }

    [Fact]
    public async Task Find_EnvelopeOfAnotherAccount_IsNotRead()
    {
        await Cards.PutAsync(Messages.Contact(), CancellationToken.None);
        var copies = Database.GetCollection<BsonDocument>(ContactCardStore.Collection);
        var card = await copies.Find(FilterDefinition<BsonDocument>.Empty).SingleAsync();
        card["_id"] = "account-2";
        await copies.InsertOneAsync(card);

        await Assert.ThrowsAnyAsync<System.Security.Cryptography.CryptographicException>(
            () => Cards.FindAsync("account-2", CancellationToken.None));
    }

    private ContactCardStore Cards => _host.Services.GetRequiredService<ContactCardStore>();
    private HouseholdNamesStore Names => _host.Services.GetRequiredService<HouseholdNamesStore>();

    private IMongoCollection<Copy<T>> Of<T>(string collection)
        where T : class => Database.GetCollection<Copy<T>>(collection);

    /// <summary>Every document of every collection; of binary values the text that they would be.</summary>
    private async Task<string> StoredAsync()
    {
        var all = new List<string>();
        foreach (var name in await (await Database.ListCollectionNamesAsync()).ToListAsync())
        {
            var documents = Database.GetCollection<BsonDocument>(name).Find(FilterDefinition<BsonDocument>.Empty);
            foreach (var document in await documents.ToListAsync())
                all.AddRange([document.ToJson(), System.Text.Encoding.Latin1.GetString(document.ToBson())]);
        }

        return string.Join('\n', all);
    }
}
