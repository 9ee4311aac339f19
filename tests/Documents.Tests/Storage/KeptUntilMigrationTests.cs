using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Tests.Storage;

/// <summary>Documents of the version before, which did not store until when they are kept.</summary>
[Collection(DocumentsService.Name)]
public sealed class KeptUntilMigrationTests(DocumentsHost host)
{
    /// <summary>Long before anything that another test uploads.</summary>
    private static readonly DateTimeOffset UploadedAt = new(2020, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private SupportingDocumentStore Store => host.Services.GetRequiredService<SupportingDocumentStore>();

    [Fact]
    public async Task Migration_DocumentWithoutTheInstant_IsErasedSevenDaysAfterItsUpload()
    {
        var (older, newer) = (Ids.New(), Ids.New());
        await InsertAsync(older, keptUntil: null);
        await InsertAsync(newer, UploadedAt.AddDays(20));

        foreach (var _ in Enumerable.Range(0, 2))
            await KeptUntilMigration.Migration.RunAsync(
                host.Services.GetRequiredService<IMongoDatabase>(), CancellationToken.None);

        Assert.DoesNotContain(older, await ErasableAsync(UploadedAt.AddDays(7).AddSeconds(-1)));
        var erasable = await ErasableAsync(UploadedAt.AddDays(7));
        Assert.Contains(older, erasable);
        Assert.DoesNotContain(newer, erasable);
        Assert.Contains(newer, await ErasableAsync(UploadedAt.AddDays(20)));
        await Documents.DeleteManyAsync(Builders<BsonDocument>.Filter.In("_id", [older, newer]));
    }

    private IMongoCollection<BsonDocument> Documents =>
        host.Services.GetRequiredService<IMongoDatabase>().GetCollection<BsonDocument>(SupportingDocumentStore.Collection);

    private async Task<IEnumerable<string>> ErasableAsync(DateTimeOffset at) =>
        (await Store.ListUnattachedAsync(at, 10, CancellationToken.None)).Select(document => document.Id);

    private async Task InsertAsync(string id, DateTimeOffset? keptUntil)
    {
        await Store.InsertAsync(
            new SupportingDocument
            {
                Id = id,
                HouseholdId = Ids.New(),
                UploadedBy = Ids.New(),
                Qualification = "medical",
                Details = [1],
                Files = [],
                Requests = [],
                UploadedAt = UploadedAt,
                KeptUntil = keptUntil ?? default,
            },
            CancellationToken.None);
        if (keptUntil is null)
            await Documents.UpdateOneAsync(
                Builders<BsonDocument>.Filter.Eq("_id", id), Builders<BsonDocument>.Update.Unset("keptUntil"));
    }
}
