using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.Households.ReadHousehold;

/// <summary><c>GET /api/identity/households/{household}</c>, for agents.</summary>
internal static class ReadHouseholdEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/households/{household}", HandleAsync)
        .RequireAuthorization(Policies.Agent)
        .WithName("ReadHousehold")
        .WithSummary("Un foyer : adresse, adultes et enfants")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<HouseholdResponse>, ProblemHttpResult>> HandleAsync(
        string household, HouseholdStore households, CancellationToken cancel) =>
        await households.FindAsync(household, cancel) is { } found
            ? TypedResults.Ok(HouseholdResponses.Of(found))
            : Problems.NotFound();
}
