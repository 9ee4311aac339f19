using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Enrolments;
using EspaceFamille.Reservations.Storage;
using EspaceFamille.Reservations.Tests.Service;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Storage;

/// <summary>Enrolments of the version before: documents without version and outbox, all of them imported.</summary>
[Collection(ReservationsService.Name)]
public sealed class EnrolmentVersionMigrationTests(ReservationsHost host)
{
    private EnrolmentStore Store => host.Services.GetRequiredService<EnrolmentStore>();

    private IMongoDatabase Database => host.Services.GetRequiredService<IMongoDatabase>();

    private IMongoCollection<BsonDocument> Stored => Database.GetCollection<BsonDocument>(EnrolmentStore.Collection);

    [Fact]
    public async Task Migration_EnrolmentWithoutVersion_CanBeChangedOnceAndIsAnImportedOne()
    {
        var (older, newer) = (await host.NewPupilAsync(), await host.NewPupilAsync());
        await Stored.UpdateOneAsync(
            ById(older.EnrolmentId), Builders<BsonDocument>.Update.Unset("version").Unset("isImported").Unset("outbox"));

        foreach (var _ in Enumerable.Range(0, 2))
            await EnrolmentVersionMigration.Migration.RunAsync(Database, CancellationToken.None);

        var read = await ReadAsync(older);
        Assert.Equal((1, true), (read.Version, read.IsImported));
        Assert.True(await ChangeAsync(read));
        Assert.False(await ChangeAsync(read));
        Assert.Equal(("changed", 2), ((await ReadAsync(older)).Group, (await ReadAsync(older)).Version));
        Assert.False((await ReadAsync(newer)).IsImported);
    }

    private static FilterDefinition<BsonDocument> ById(string id) => Builders<BsonDocument>.Filter.Eq("_id", id);

    private async Task<Enrolment> ReadAsync(Pupil pupil) => (await Store.FindAsync(pupil.EnrolmentId, CancellationToken.None))!;

    private Task<bool> ChangeAsync(Enrolment read) => Store.SaveAsync(
        new Change<Enrolment>(read with { Group = "changed" }), CancellationToken.None);
}
