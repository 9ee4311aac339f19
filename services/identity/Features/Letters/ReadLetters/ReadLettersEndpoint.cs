using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Storage.Letters;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.Letters.ReadLetters;

/// <summary>For agents: how far the batches of the last day are, and their files. Each reading of a file is in the journal first.</summary>
internal static class ReadLettersEndpoint
{
    private const int MaxListed = 10;

    public static void Map(IEndpointRouteBuilder staff)
    {
        staff.MapGet("/letter-batches", ListAsync)
            .WithName("ListLetterBatches").WithSummary("Lists the batches of letters of the last day, newest first");
        staff.MapGet("/letter-batches/{batchId}/parts/{number:int}", ReadAsync)
            .WithName("ReadLetterPart").WithSummary("Returns the letters of one part of a batch as a PDF document")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<LetterBatchListResponse>> ListAsync(LetterBatchStore batches, CancellationToken cancel) =>
        TypedResults.Ok(new LetterBatchListResponse(
            [.. (await batches.LatestAsync(MaxListed, cancel)).Select(LetterBatchResponses.Of)]));

    /// <param name="number">Of the part; the first is 1.</param>
    private static async Task<Results<LetterFile, ProblemHttpResult>> ReadAsync(
        string batchId, int number, Actor agent, LetterBatchStore batches, LetterPartStore parts, Journal journal, TownClock town,
        TimeProvider clock, CancellationToken cancel)
    {
        if (await batches.FindAsync(batchId, cancel) is not { } batch || number < 1 || number > batch.Parts
            || await parts.FindAsync(batchId, number, clock.GetUtcNow(), cancel) is not { } pdf)
            return Problems.NotFound();
        var entry = JournalEntry.Of(agent, KeyJournal.ReadLetters, town.Now) with { SubjectKind = KeyJournal.Batch, SubjectId = batchId };
        await journal.WriteAsync(entry, cancel);
        return new LetterFile(pdf, $"courriers-espace-famille-{number}.pdf");
    }
}
