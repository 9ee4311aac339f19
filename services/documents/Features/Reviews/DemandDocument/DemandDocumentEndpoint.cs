using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.Reviews.DemandDocument;

/// <summary>For agents: requests another document from the family, in words that it reads in its pages. The request stays under review.
/// </summary>
internal static class DemandDocumentEndpoint
{
    public static void Map(IEndpointRouteBuilder staff) => staff.MapPost($"/reviews/{RequestRoute.Pattern}/demands", HandleAsync)
        .WithName("demandDocument")
        .WithSummary("Requests another document from the family of a request under review")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    /// <param name="requestKind">The kind of the request, written as in JSON: <c>absence</c>.</param>
    private static async Task<Results<Ok<DocumentDemandResponse>, ProblemHttpResult>> HandleAsync(
        string requestKind, string requestId, StaffWordsRequest demand, Actor actor, ReviewStore reviews, WordsSeal seal, TownClock town,
        CancellationToken cancel)
    {
        if (StaffWordsRules.Check(demand.Words) is { } fault)
            return Problems.Field("words", DemandDocumentTexts.Of(fault), status: 422);
        if (RequestRoute.Parse(requestKind, requestId) is not { } request)
            return Problems.NotFound();
        var words = demand.Words!.Trim();
        DemandRefusal? refusal = null;
        var review = await reviews.ChangeAsync(actor, request, one =>
        {
            refusal = null;
            if (DemandDocumentRules.IsLast(one, LastWords(one), words, actor.AccountId))
                return null;
            refusal = DemandDocumentRules.Refusal(one);
            return DemandDocumentRules.Demand(one, seal.Encrypt(one.Id, words)!, actor.AccountId, town.Now) is { } change
                ? new(change.State, [.. change.Messages, JournalEntries.DocumentDemanded(one, actor, town.Now)])
                : null;
        }, cancel);
        if (review is null)
            return Problems.NotFound();
        RequestTrace.Mark(review.Number, review.Traceparent);
        if (refusal is { } refused)
            return Problems.Refused(DemandDocumentTexts.CodeOf(refused), DemandDocumentTexts.Of(refused), status: 409);
        var made = review.Demands[^1];
        return TypedResults.Ok(new DocumentDemandResponse(made.Number, made.By, made.At, words));

        string? LastWords(Review one) => one.Demands is [.., { SealedWords: { } last }] ? seal.Decrypt(one.Id, last) : null;
    }
}
