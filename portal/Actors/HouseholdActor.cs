using EspaceFamille.Platform;

namespace EspaceFamille.Portal.Actors;

/// <summary>
/// Who acts, and for which household: an adult for the own household, or an agent of the town for the one in the address.
/// Pages ask it for addresses, for the household in routes of the API, and for what the actor may do.
/// </summary>
/// <param name="HouseholdId">The household that an agent acts for; null for a family.</param>
internal sealed record HouseholdActor(string? HouseholdId)
{
    /// <summary>The route value that names the household in the agents' addresses.</summary>
    public const string RouteValue = "foyer";

    public const string AgentPrefix = $"/agents/foyers/{{{RouteValue}}}";

    public static HouseholdActor Family { get; } = new((string?)null);

    public bool IsAgent => HouseholdId is not null;

    /// <summary>False for an account that is linked to no household yet.</summary>
    public bool HasHousehold { get; init; } = true;

    /// <summary>The household as the API's routes name it.</summary>
    public string Household => HouseholdId ?? ScopedRoutes.Mine;

    /// <summary>The page from which the actor started.</summary>
    public string Home => IsAgent ? Address("") : "/";

    /// <summary>A family uploads supporting documents; for an agent the proof is on paper.</summary>
    public bool UploadsDocuments => !IsAgent;

    public static HouseholdActor Of(HttpContext http)
    {
        var household = http.GetRouteValue(RouteValue) as string;
        return new(household) { HasHousehold = household is not null || http.User.HasClaim(claim => claim.Type == "household") };
    }

    /// <summary>The address of a page of a journey, below the agents' prefix where an agent acts.</summary>
    /// <param name="path">The family's address, such as "/demandes".</param>
    public string Address(string path) => IsAgent ? $"/agents/foyers/{Uri.EscapeDataString(HouseholdId!)}{path}" : path;
}
