using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.RefusalReasons.ListRefusalReasons;

/// <summary>For agents: the town's list, withdrawn reasons included, in the order that forms offer it.</summary>
internal static class ListRefusalReasonsEndpoint
{
    public static void Map(IEndpointRouteBuilder staff) => staff.MapGet(RefusalReasonsModule.Path, HandleAsync)
        .WithName("listRefusalReasons")
        .WithSummary("Lists the town's reasons for refusing supporting documents");

    private static async Task<Ok<IReadOnlyList<RefusalReasonResponse>>> HandleAsync(RefusalReasonStore reasons, CancellationToken cancel) =>
        TypedResults.Ok<IReadOnlyList<RefusalReasonResponse>>([.. (await reasons.ListAsync(cancel)).Select(one => one.ToResponse())]);
}
