using EspaceFamille.Documents.Domain;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Features.ReadReview;

/// <summary>What an agent needs in order to decide: the absence's dates, and the documents with what the family wrote.</summary>
internal static class ReadReviewEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/documents/reviews/{absenceId}", HandleAsync).RequireAuthorization(Policies.Agent)
            .WithSummary("Un examen et ses justificatifs").Produces<ReviewView>();

    private static async Task<IResult> HandleAsync(
        string absenceId,
        AggregateStore<Review> reviews,
        AggregateStore<SupportingDocument> documents,
        DetailsSeal details,
        IOptions<DocumentsOptions> options,
        CancellationToken cancel)
    {
        if (await reviews.FindAsync(one => one.Id == absenceId, cancel) is not { } review)
            return Problems.NotFound();
        // Nobody of the town has any business with what a family took back.
        var shown = review.State is ReviewState.Closed ? [] : review.DocumentIds;
        var found = await documents.Collection
            .Find(Builders<SupportingDocument>.Filter.In(one => one.Id, shown)).SortBy(one => one.Id).ToListAsync(cancel);
        return TypedResults.Ok(ReviewView.Of(
            review, [.. found.Select(document => DocumentView.Of(document, details.Open(document), options.Value.Labels))]));
    }
}
