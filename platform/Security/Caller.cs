using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace EspaceFamille.Platform;

/// <summary>Who calls, as the access token says: the account, its household where it has one, and its role.</summary>
public sealed record Caller(string AccountId, string? HouseholdId, string Role)
{
    /// <summary>The household of a family's route; the family policy has made sure that there is one.</summary>
    public string Household => HouseholdId ?? throw new InvalidOperationException("This route needs the family policy.");

    public static ValueTask<Caller?> BindAsync(HttpContext context, ParameterInfo parameter) => ValueTask.FromResult(From(context.User));

    private static Caller? From(ClaimsPrincipal user) =>
        user.FindFirstValue("sub") is { } account && user.FindFirstValue("role") is { } role
            ? new Caller(account, user.FindFirstValue("household"), role)
            : null;
}
