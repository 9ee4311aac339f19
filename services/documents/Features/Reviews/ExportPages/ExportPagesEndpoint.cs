using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.Reviews.ExportPages;

/// <summary>
/// For agents: the pages of a household's documents in one archive, for a subject access request (GDPR, article 15). A separate route,
/// without access to originals; those are in the family's own export.
/// </summary>
internal static class ExportPagesEndpoint
{
    private const string Nothing = "Ce foyer n’a aucune demande dont vous pouvez lire les justificatifs : il n’y a rien à remettre.";

    public static void Map(IEndpointRouteBuilder household) => household
        .MapPost("/page-exports", HandleAsync)
        .RequireAuthorization(Policies.Agent)
        .WithName("exportPages")
        .WithSummary("Downloads the pages of the household's documents that the agent may review, as one archive")
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<PagesArchive, ProblemHttpResult>> HandleAsync(
        ExportPagesRequest? request, HouseholdScope scope, PageExporter exporter, PageStore pages, CancellationToken cancel)
    {
        if (!OnBehalfParser.TryRead(scope, request?.OnBehalf is not null, request?.OnBehalf?.Reason, out var onBehalf, out var problem))
            return problem;
        return onBehalf is not null && await exporter.AnyAsync(scope, cancel)
            ? new PagesArchive(exporter, scope, onBehalf, pages)
            : Problems.Refused("nothing-to-export", Nothing, status: 409);
    }
}
