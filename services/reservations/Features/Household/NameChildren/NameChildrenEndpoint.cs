using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Reservations.Features.Household.NameChildren;

/// <summary>For agents: the children of several households by name, in one call, for a list that has only ids.</summary>
internal static class NameChildrenEndpoint
{
    private const int MaxHouseholds = 100;

    public static void Map(IEndpointRouteBuilder staff) => staff
        .MapGet("/children/names", HandleAsync)
        .WithName("nameChildren").WithSummary("Returns the names of the children of up to 100 households")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    /// <summary>A household that is unknown, or whose names have not arrived yet, is omitted.</summary>
    private static async Task<Results<Ok<ChildNameResponse[]>, ProblemHttpResult>> HandleAsync(
        [FromQuery(Name = "household")] string[] householdIds, HouseholdStore households, CancellationToken cancel)
    {
        if (householdIds.Length is 0 or > MaxHouseholds)
            return Problems.Field("household", $"De 1 à {MaxHouseholds} foyers se lisent à la fois.");
        var known = await households.ByIdsAsync(householdIds.Distinct(StringComparer.Ordinal), cancel);
        return TypedResults.Ok(known
            .SelectMany(household => household.Children)
            .Select(child => new ChildNameResponse(child.ChildId, child.FirstName, child.LastName)).ToArray());
    }
}
