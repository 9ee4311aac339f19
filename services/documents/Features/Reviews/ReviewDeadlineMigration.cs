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

    public static Migration Of(IServiceProvider services) => new(Number, "Set the deadlines of waiting reviews", (work, cancel) =>
    {
        var deadlines = services.GetRequiredService<ReviewDeadlines>();
        return work.ChangeAsync(
            new PendingDocuments<Review>(
                ReviewStore.Collection, Waiting & WithoutIt, review => Builders<Review>.Filter.Eq(one => one.Id, review.Id)),
            review => Builders<Review>.Update.Set(one => one.DueOn, deadlines.DueOn(review)), cancel);
    });
}
