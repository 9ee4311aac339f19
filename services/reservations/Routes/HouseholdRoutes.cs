using EspaceFamille.Platform;
using EspaceFamille.Reservations.Storage;

namespace EspaceFamille.Reservations.Routes;

/// <summary>One reading, two doors: a family reads about its own household, an agent about the one that the route names.</summary>
internal static class HouseholdRoutes
{
    public const string Parameter = "householdId";

    public static void MapReading(this IEndpointRouteBuilder routes, string pattern, Delegate handler)
    {
        routes.MapGet(pattern, handler).RequireAuthorization(Policies.Family);
        routes.MapGet(OfAgents(pattern), handler).RequireAuthorization(Policies.Agent).AddEndpointFilter<KnownHouseholdFilter>();
    }

    /// <summary>An agent's route about a household. It must need the agent policy.</summary>
    public static string OfAgents(string pattern) => $"/households/{{{Parameter}}}{pattern}";
}

/// <summary>An agent who names a household that the town does not have gets a 404, not an empty list.</summary>
internal sealed class KnownHouseholdFilter(HouseholdCopies households, EnrolmentStore enrolments) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var (id, cancel) = ($"{context.HttpContext.GetRouteValue(HouseholdRoutes.Parameter)}", context.HttpContext.RequestAborted);
        // The enrolments are imported, the copy comes by message: either may be there first.
        var known = await households.FindAsync(id, cancel) is not null || (await enrolments.OfHouseholdAsync(id, cancel)).Count > 0;
        return known ? await next(context) : Problems.NotFound();
    }
}
