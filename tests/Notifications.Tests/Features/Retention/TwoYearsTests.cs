using EspaceFamille.Notifications.Storage;
using EspaceFamille.Notifications.Tests.Service;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Retention;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Features.Retention;

/// <summary>Each class of this service's data over two years: stored until its end, then erased, with an entry in the journal.</summary>
[Collection(nameof(WithDocDb))]
public sealed class TwoYearsTests(DocDbProcess docdb) : ServiceFixture(docdb)
{
    private IServiceProvider Services => Host.Services;

    [Fact]
    public async Task Run_OverTwoYears_ErasesEachClassAtItsEndAndKeepsTheRegister()
    {
        await Host.PublishAsync(Messages.Contact());
        await Host.PublishAsync(Messages.Declared());
        var mail = await Host.MailAsync(
            Messages.ReceivedMail, one => one.State == Notifications.Domain.Mails.MailState.Sent, "is sent");
        var start = mail.CreatedAt;
        foreach (var action in new[] { "readMail", "resendMail" })
            await Services.GetRequiredService<Journal>().WriteAsync(
                new JournalEntry(Ids.New(), start, "agent", "agent", HouseholdId: null, action), default);

        await TwoYears.PassAsync(
            Services, start,
            new("Mails", start.AddMonths(12), () => CountAsync(MailStore.Collection, [])),
            new("Contacts", DateTimeOffset.MaxValue, () => CountAsync(ContactCardStore.Collection, [])),
            new("Readings", start.AddMonths(12), () => CountAsync("audit", new("action", "readMail"))),
            new("Journal", start.AddMonths(24), () => CountAsync("audit", new("action", "resendMail"))));

        Assert.Equal(["audit"], await TwoYears.LeftAsync(Services));
        var receipts = await TwoYears.ReceiptsAsync(Services);
        Assert.Equal((1, 1), (receipts["Mails"], receipts["Readings"]));
    }

    private Task<long> CountAsync(string collection, BsonDocument filter) =>
        Services.GetRequiredService<IMongoDatabase>().GetCollection<BsonDocument>(collection).CountDocumentsAsync(filter);
}
