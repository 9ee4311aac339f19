using EspaceFamille.Contracts.Identity;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Storage;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Reservations.Features.NameChildren;

/// <summary>For agents: the children of several households by name, in one reading, for a list that knows only ids.</summary>
internal static class NameChildrenEndpoint
{
    private const int MostHouseholds = 100;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/children/names", HandleAsync).RequireAuthorization(Policies.Agent);

    /// <summary>A household that is not known, or whose names have not arrived yet, is left out.</summary>
    private static async Task<IResult> HandleAsync(
        [FromQuery(Name = "household")] string[] asked, HouseholdCopies households, CancellationToken cancel)
    {
        if (asked.Length is 0 or > MostHouseholds)
            return Problems.Field("household", $"De 1 à {MostHouseholds} foyers se lisent à la fois.");
        var known = await households.ByIdsAsync(asked.Distinct(StringComparer.Ordinal), cancel);
        return TypedResults.Ok(known.SelectMany(household => household.Children).Select(NamedChild.Of).ToArray());
    }
}

internal sealed record NamedChild(string ChildId, string FirstName, string LastName)
{
    public static NamedChild Of(HouseholdChild child) => new(child.ChildId, child.FirstName, child.LastName);
}
