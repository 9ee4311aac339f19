using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Partners.Storage;
using EspaceFamille.Partners.Tests.Service;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Retention;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Partners.Tests.Features.Retention;

/// <summary>Each class of this service's data over two years: stored until its end, then erased, with an entry in the journal.</summary>
[Collection(nameof(WithServers))]
public sealed class TwoYearsTests(DocDbProcess docdb, BrokerProcess broker)
{
    [Fact]
    public async Task Run_OverTwoYears_ErasesEachClassAtItsEndAndKeepsTheLastPosition()
    {
        await using var host = new PartnersHost(docdb.ConnectionString, broker);
        var database = host.Services.GetRequiredService<IMongoDatabase>();
        Task<long> CountAsync(string collection, string field, BsonValue value) =>
            database.GetCollection<BsonDocument>(collection).CountDocumentsAsync(new BsonDocument(field, value));
        await host.PublishAsync(Messages.Days("enrolment-1", 1, complete: false, (3, BookedState.Reserved)));
        await Eventually.True(async () => await CountAsync(EventStore.Collection, "_id", 1) == 1, "the first event is recorded");
        await host.PublishAsync(Messages.Enrolment("enrolment-2", 1, "CONCARET"));
        await Eventually.True(async () => await CountAsync(EventStore.Collection, "_id", 2) == 1, "the second event is recorded");
        foreach (var action in new[] { "readPartner", "addPartner" })
            await host.Services.GetRequiredService<Journal>().WriteAsync(
                new JournalEntry(Ids.New(), Messages.At, "administrator", "admin", HouseholdId: null, action), default);

        await TwoYears.PassAsync(
            host.Services, Messages.At,
            new("PartnerEvents", Messages.At.AddDays(30), () => CountAsync(EventStore.Collection, "_id", 1)),
            new("PartnerCopies", Messages.At.AddMonths(24), () => CountAsync(SubjectStore.Collection, "kind", "Days")),
            new("PartnerRegistrations", DateTimeOffset.MaxValue, () => CountAsync(SubjectStore.Collection, "kind", "Enrolments")),
            new("Readings", Messages.At.AddMonths(12), () => CountAsync("audit", "action", "readPartner")),
            new("Journal", Messages.At.AddMonths(24), () => CountAsync("audit", "action", "addPartner")));

        Assert.Equal(1, await CountAsync(EventStore.Collection, "_id", 2));
        var receipts = await TwoYears.ReceiptsAsync(host.Services);
        Assert.Equal((1, 1), (receipts["PartnerEvents"], receipts["PartnerCopies"]));
    }
}
