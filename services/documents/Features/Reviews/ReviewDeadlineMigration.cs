using EspaceFamille.Contracts;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Features.Reviews;

/// <summary>Gives waiting reviews of an earlier version their place in the queue: without a deadline they would all be first.</summary>
internal static class ReviewDeadlineMigration
{
    private const int Number = 3;
    private static readonly FilterDefinition<Review> WithoutIt = Builders<Review>.Filter.Eq(review => review.DueOn, null);
    private static readonly FilterDefinition<Review> Waiting =
        Builders<Review>.Filter.Eq(review => review.State, ReviewState.Waiting)
        & Builders<Review>.Filter.In(review => review.RequestKind, ReviewedKinds.OfDesk);

    public static Migration Of(IServiceProvider services) => new(Number, "Set the deadlines of waiting reviews", async (database, cancel) =>
    {
        var deadlines = services.GetRequiredService<ReviewDeadlines>();
        var reviews = database.GetCollection<Review>(ReviewStore.Collection);
        using var found = await reviews.Find(Waiting & WithoutIt).ToCursorAsync(cancel);
        while (await found.MoveNextAsync(cancel))
            foreach (var review in found.Current)
                await reviews.UpdateOneAsync(
                    Builders<Review>.Filter.Eq(one => one.Id, review.Id) & WithoutIt,
                    Builders<Review>.Update.Set(one => one.DueOn, deadlines.DueOn(review)), cancellationToken: cancel);
    });
}
