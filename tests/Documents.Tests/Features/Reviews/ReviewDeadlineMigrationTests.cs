using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Features.Reviews;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Documents.Tests.Service;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Tests.Features.Reviews;

/// <summary>Reviews of the version before, which did not store their deadline.</summary>
[Collection(DocumentsService.Name)]
public sealed class ReviewDeadlineMigrationTests(DocumentsHost host)
{
    private IMongoCollection<Review> Reviews =>
        host.Services.GetRequiredService<IMongoDatabase>().GetCollection<Review>(ReviewStore.Collection);

    [Fact]
    public async Task Migration_WaitingReviewWithoutADeadline_GetsTheOneOfItsOpening()
    {
        var absence = await host.DeclareAsync(Absences.Declared("deadline-of-before"));
        var opened = await DueOnAsync(absence.Request.Id);
        await Reviews.UpdateOneAsync(
            review => review.Id == absence.Request.Id, Builders<Review>.Update.Set(review => review.DueOn, null));

        foreach (var _ in Enumerable.Range(0, 2))
            await ReviewDeadlineMigration.Of(host.Services).RunAsync(host.Services.GetRequiredService<IMongoDatabase>(), default);

        Assert.NotNull(opened);
        Assert.Equal(opened, await DueOnAsync(absence.Request.Id));
    }

    private async Task<DateOnly?> DueOnAsync(string id) => (await Reviews.Find(review => review.Id == id).SingleAsync()).DueOn;
}
