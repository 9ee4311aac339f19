using EspaceFamille.Identity.Domain;

namespace EspaceFamille.Identity.Features.ReadHousehold;

/// <summary><c>GET /api/identity/households/{id}</c>, for agents: whom the town is writing to.</summary>
internal static class ReadHouseholdEndpoint
{
    public static async Task<IResult> HandleAsync(string id, AggregateStore<Household> households, CancellationToken cancel) =>
        await households.FindAsync(household => household.Id == id, cancel) is { } found
            ? TypedResults.Ok(HouseholdView.Of(found))
            : Problems.NotFound();
}
