using System.Net;
using System.Net.Http.Json;
using System.Text;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Tests.Storage;

/// <summary>What the database itself holds of an agent's words to a family.</summary>
[Collection(DocumentsService.Name)]
public sealed class SealedWordsTests(DocumentsHost host)
{
    private const string Household = "sealed-words";
    private readonly string _words = $"canary {Ids.New()}";

    private IMongoDatabase Database => host.Services.GetRequiredService<IMongoDatabase>();

    private IMongoCollection<BsonDocument> Reviews => Database.GetCollection<BsonDocument>(ReviewStore.Collection);

    [Fact]
    public async Task Database_AfterARefusal_HoldsNoWordOfIt()
    {
        var absence = await RefusedAsync();

        await AssertSealedAsync();
        Assert.Equal(_words, await ReadAsync(absence));
        Assert.Equal(HttpStatusCode.OK, await RefuseAsync(absence));
    }

    [Fact]
    public async Task Migration_WordsInClear_SealsThemAndKeepsWhatTheySay()
    {
        var (absence, accepted) = (await RefusedAsync(), await RefusedAsync());
        await Reviews.UpdateOneAsync(ById(absence), Builders<BsonDocument>.Update.Unset("sealedWords").Set("words", _words));
        await Reviews.UpdateOneAsync(ById(accepted), Builders<BsonDocument>.Update.Unset("sealedWords").Set("words", BsonNull.Value));

        foreach (var _ in Enumerable.Range(0, 2))
            await WordsSealingMigration.Of(host.Services).RunAsync(Database, CancellationToken.None);

        await AssertSealedAsync();
        Assert.Equal((_words, null), (await ReadAsync(absence), await ReadAsync(accepted)));
    }

    private static FilterDefinition<BsonDocument> ById(AbsenceDeclared absence) =>
        Builders<BsonDocument>.Filter.Eq("_id", absence.Request.Id);

    private async Task<AbsenceDeclared> RefusedAsync()
    {
        using var family = host.Family(Household);
        var absence = await host.DeclareAsync(Absences.Declared(Household, (await family.UploadAsync()).DocumentId));
        Assert.Equal(HttpStatusCode.OK, await RefuseAsync(absence));
        return absence;
    }

    /// <summary>The first refusal, or its repeat by the same agent.</summary>
    private async Task<HttpStatusCode> RefuseAsync(AbsenceDeclared absence)
    {
        using var agent = host.Agent();
        using var response = await agent.PostAsJsonAsync($"{Paths.Review(absence)}/refuse", new { reason = "wrongDates", words = _words });
        return response.StatusCode;
    }

    private async Task<string?> ReadAsync(AbsenceDeclared absence)
    {
        using var family = host.Family(Household);
        return (await family.ReadAsync<HouseholdReviewResponse>(Paths.HouseholdReview(absence))).Words;
    }

    /// <summary>No document of any collection has the words, binary values as text included.</summary>
    private async Task AssertSealedAsync()
    {
        foreach (var name in await (await Database.ListCollectionNamesAsync()).ToListAsync())
            foreach (var document in await Database.GetCollection<BsonDocument>(name).Find(new BsonDocument()).ToListAsync())
                Assert.DoesNotContain(_words, Encoding.Latin1.GetString(document.ToBson()), StringComparison.Ordinal);
    }
}
