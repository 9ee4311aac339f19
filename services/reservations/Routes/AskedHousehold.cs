using System.Reflection;
using EspaceFamille.Platform;

namespace EspaceFamille.Reservations.Routes;

/// <summary>The household that a call is about: the caller's own on a family's route, the named one on an agent's.</summary>
/// <param name="ByAgent">Whether the town asks, and not the family itself.</param>
internal sealed record AskedHousehold(string Id, bool ByAgent)
{
    public static async ValueTask<AskedHousehold?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        // Only routes that need the agent policy name a household: see HouseholdRoutes.
        if (context.GetRouteValue(HouseholdRoutes.Parameter) is string named)
            return new AskedHousehold(named, ByAgent: true);
        return await Caller.BindAsync(context, parameter) is { } caller ? new AskedHousehold(caller.Household, ByAgent: false) : null;
    }
}
