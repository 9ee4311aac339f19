using Microsoft.AspNetCore.Authorization;

namespace EspaceFamille.Platform;

/// <summary>The policies that routes name. A route without one needs a signed-in caller.</summary>
public static class Policies
{
    public const string Family = "family";

    /// <summary>A family for its own household, an agent for any: see <see cref="HouseholdScope"/>.</summary>
    public const string Household = "household";

    /// <summary>A family's own account; never an agent.</summary>
    public const string Account = "account";

    /// <summary>An agent or an administrator of the town.</summary>
    public const string Agent = "agent";
    public const string Admin = "admin";

    /// <summary>A token of one of the town's own clients: see <see cref="AuthOptions.OwnClients"/>.</summary>
    public const string OwnClient = "own-client";

    /// <summary>Every signed-in account, whatever its role.</summary>
    public const string SignedIn = "signed-in";

    public static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(Family, policy => policy.RequireClaim("role", "family").RequireClaim("household"));
        options.AddPolicy(Household, policy => policy.RequireAuthenticatedUser().AddRequirements(new HouseholdRequirement()));
        options.AddPolicy(Account, policy => policy.RequireClaim("role", "family"));
        options.AddPolicy(Agent, policy => policy.RequireClaim("role", "agent", "admin"));
        options.AddPolicy(Admin, policy => policy.RequireClaim("role", "admin"));
        options.AddPolicy(OwnClient, policy => policy.RequireAuthenticatedUser().AddRequirements(new OwnClientRequirement()));
        options.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
    }
}
