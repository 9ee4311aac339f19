using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.Imports.ReadImport;

/// <summary>For administrators: one import with its files, changes and differences.</summary>
internal static class ReadImportEndpoint
{
    public static void Map(IEndpointRouteBuilder administration) => administration.MapGet("/imports/{importId}", HandleAsync)
        .WithName("ReadImport").WithSummary("Returns an import of the town's files with its changes and differences")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<ImportDetailResponse>, ProblemHttpResult>> HandleAsync(
        string importId, ImportRunStore runs, CancellationToken cancel) =>
        await runs.FindAsync(importId, cancel) is { } run ? TypedResults.Ok(ImportResponses.Detail(run)) : Problems.NotFound();
}
