using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.Imports.ListImports;

/// <summary>For administrators: the imports of the town's files, newest first, those that only compared included.</summary>
internal static class ListImportsEndpoint
{
    private const int PageSize = 20;

    public static void Map(IEndpointRouteBuilder administration) => administration.MapGet("/imports", HandleAsync)
        .WithName("ListImports").WithSummary("Lists the imports of the town's files, newest first");

    /// <param name="after">The <c>next</c> of the page before; the first page when absent.</param>
    private static async Task<Ok<ImportListResponse>> HandleAsync(
        Actor administrator, ImportRunStore runs, DifferenceReader differences, CancellationToken cancel, string? after = null)
    {
        var found = await runs.ListAsync(after, PageSize + 1, cancel);
        var page = found.Take(PageSize).ToArray();
        return TypedResults.Ok(new ImportListResponse(
            [.. page.Select(ImportResponses.Of)], found.Count > PageSize ? page[^1].Id : null,
            (await differences.OpenAsync(administrator, cancel)).Count));
    }
}
