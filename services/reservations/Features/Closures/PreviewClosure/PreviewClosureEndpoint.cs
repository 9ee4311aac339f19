using EspaceFamille.Reservations.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.Closures.PreviewClosure;

/// <summary>What a closure would cancel, with the digest that its decision carries. Nothing is saved.</summary>
internal static class PreviewClosureEndpoint
{
    public static void Map(IEndpointRouteBuilder staff) => staff
        .MapPost("/closures/preview", HandleAsync)
        .WithName("previewClosure").WithSummary("Previews the reserved days that the closure of a place would cancel")
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    /// <summary>The days on which the place would otherwise open, and how many reserved days and children they concern.</summary>
    private static async Task<Results<Ok<ClosurePreviewResponse>, ProblemHttpResult>> HandleAsync(
        PreviewClosureRequest request, ClosureDrafts drafts, CancellationToken cancel)
    {
        var (draft, problem) = await drafts.ReadAsync(request, cancel);
        return draft is null ? problem! : TypedResults.Ok(draft.Preview());
    }
}
