using System.Net;
using System.Security.Cryptography;
using System.Text;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Absences;
using EspaceFamille.Reservations.Storage;
using EspaceFamille.Reservations.Tests.Service;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Storage;

/// <summary>What the database itself holds of why a child is absent.</summary>
[Collection(ReservationsService.Name)]
public sealed class SealedAbsencesTests(ReservationsHost host) : PupilFixture(host)
{
    private readonly string _comment = $"canary {Ids.New()}";
    private string? _receipt;

    private AbsenceSeal Seal => Host.Services.GetRequiredService<AbsenceSeal>();

    private AbsenceStore Absences => Host.Services.GetRequiredService<AbsenceStore>();

    private IMongoDatabase Database => Host.Services.GetRequiredService<IMongoDatabase>();

    private IMongoCollection<BsonDocument> Stored => Database.GetCollection<BsonDocument>(AbsenceStore.Collection);

    [Fact]
    public async Task Database_AfterADeclaration_HoldsNeitherReasonNorComment()
    {
        var id = await DeclareAsync(Ids.New());

        await AssertSealedAsync(id);
        var absence = await Parent.ReadAsync($"absences/{id}");
        Assert.Equal(("dispensation", _comment), ($"{absence["reason"]}", $"{absence["comment"]}"));
    }

    [Fact]
    public async Task Migration_AbsenceInClear_SealsItAndKeepsWhatItSays()
    {
        var key = Ids.New();
        var id = await DeclareAsync(key);
        var details = Seal.Decrypt((await Absences.FindAsync(id, CancellationToken.None))!);
        await Stored.UpdateOneAsync(ById(id), Builders<BsonDocument>.Update.Unset("details")
            .Set("reason", $"{details.Reason}").Set("comment", details.Comment).Set("idempotency.bodyHash", details.BodyHash));
        var without = await DeclareAsync(Ids.New(), day: "2026-12-03");
        await Stored.UpdateOneAsync(ById(without), Builders<BsonDocument>.Update.Unset("details")
            .Set("reason", nameof(AbsenceReason.FamilyDeath)).Set("comment", BsonNull.Value));

        foreach (var _ in Enumerable.Range(0, 2))
            await AbsenceSealingMigration.Of(Host.Services).RunAsync(Database, CancellationToken.None);

        await AssertSealedAsync(id);
        Assert.Equal(_comment, $"{(await Parent.ReadAsync($"absences/{id}"))["comment"]}");
        var other = await Parent.ReadAsync($"absences/{without}");
        Assert.Equal(("familyDeath", null), ($"{other["reason"]}", other["comment"]));
        Assert.Equal(id, await DeclareAsync(key));
    }

    [Fact]
    public async Task Decrypt_EnvelopeOfAnotherAbsence_IsNotRead()
    {
        var absence = (await Absences.FindAsync(await DeclareAsync(Ids.New()), CancellationToken.None))!;

        Assert.ThrowsAny<CryptographicException>(() => Seal.Decrypt(absence with { Id = Ids.New() }));
    }

    private static FilterDefinition<BsonDocument> ById(string id) => Builders<BsonDocument>.Filter.Eq("_id", id);

    /// <summary>The first request under the key, or its repeat.</summary>
    private async Task<string> DeclareAsync(string key, string day = "2026-12-01")
    {
        var declaration = new
        {
            childId = Pupil.ChildId,
            enrolmentIds = new[] { Pupil.EnrolmentId },
            from = day,
            to = day,
            reason = "dispensation",
            comment = _comment,
            receipts = new[] { _receipt ??= Host.Receipt(Pupil.HouseholdId) },
        };
        var (status, body) = await Parent.SendAsync("absences", declaration, key);
        Assert.Equal(HttpStatusCode.Created, status);
        return $"{body["id"]}";
    }

    /// <summary>No document of any collection has the comment, binary values as text included; the absence has no word of its reason.
    /// </summary>
    private async Task AssertSealedAsync(string id)
    {
        var absence = (await Stored.Find(ById(id)).SingleAsync()).ToJson();
        Assert.DoesNotContain(nameof(AbsenceReason.Dispensation), absence, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("\"bodyHash\" : \"\"", absence, StringComparison.Ordinal);
        foreach (var name in await (await Database.ListCollectionNamesAsync()).ToListAsync())
            foreach (var document in await Database.GetCollection<BsonDocument>(name).Find(new BsonDocument()).ToListAsync())
                Assert.DoesNotContain(_comment, Encoding.Latin1.GetString(document.ToBson()), StringComparison.Ordinal);
    }
}
