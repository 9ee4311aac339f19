using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Imports;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.Imports.ListDifferences;

/// <summary>
/// For administrators: where the files state something else than families and agents wrote here. Each reading is recorded.
/// </summary>
internal static class ListDifferencesEndpoint
{
    public static void Map(IEndpointRouteBuilder administration) => administration.MapGet("/import-differences", HandleAsync)
        .WithName("ListImportDifferences")
        .WithSummary("Lists the differences between stored facts and the town's files that wait for a decision");

    private static async Task<Ok<ImportDifferenceListResponse>> HandleAsync(
        Actor administrator, DifferenceReader differences, Journal journal, TownClock clock, CancellationToken cancel)
    {
        var open = await differences.OpenAsync(administrator, cancel);
        await journal.WriteAsync(
            JournalEntry.Of(administrator, ImportJournal.ReadDifferences, clock.Now) with { Count = open.Count }, cancel);
        return TypedResults.Ok(new ImportDifferenceListResponse(open));
    }
}
