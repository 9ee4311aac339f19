using EspaceFamille.Documents.Domain;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.ReadFile;

/// <summary>An agent reads a file of a review. The reading is recorded, where the family sees it, before a byte leaves.</summary>
internal static class ReadFileForReviewEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/documents/reviews/{absenceId}/files/{fileId}", HandleAsync).RequireAuthorization(Policies.Agent)
            .WithSummary("Consulter un fichier ; la consultation est notée et visible par la famille")
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status410Gone);

    private static async Task<IResult> HandleAsync(
        string absenceId,
        string fileId,
        Caller caller,
        FileReader reader,
        AggregateStore<Review> reviews,
        [FromKeyedServices(Clocks.Town)] TimeProvider town,
        CancellationToken cancel)
    {
        if (await reviews.FindAsync(one => one.Id == absenceId && one.State != ReviewState.Closed, cancel) is not { } review)
            return Problems.NotFound();
        var answer = await reader.FindAsync(one => one.AbsenceIds.Contains(review.Id), fileId, cancel);
        if (answer is not FileAnswer)
            return answer;
        var read = await reviews.ChangeAsync(
            one => one.Id == absenceId, one => ReviewRules.Read(one, fileId, caller.AccountId, town.GetUtcNow()), cancel);
        // Withdrawn while its file was being fetched: nobody reads it any more.
        return read is { State: not ReviewState.Closed } ? answer : Problems.NotFound();
    }
}
